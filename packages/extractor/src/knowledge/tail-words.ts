/** Words that a name can do without; tables of data, no rules. */

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** Heads that add nothing to what stands before them: "graph neural network model" is a graph neural network. */
export const TAILS = words(`
model method approach technique algorithm framework scheme strategy procedure architecture system module task problem
setting process data dataset performance mechanism
`);

/** The tails that are dropped even behind a single word of action: "pruning method", "classification task". */
export const ACTION_TAILS = words(`
method approach technique algorithm scheme strategy procedure task problem process framework
`);

/** Words that a longer name may leave out: hyperbolic (neural) network. */
export const ELIDED = words("neural");

/** A logistic model: log-odds are the bias and the sum of weight × value. */
export interface LogisticModel<Name extends string> {
  readonly bias: number;
  readonly weights: Readonly<Record<Name, number>>;
}

/** The log-odds that a model gives to a view; the questions are at hand, so that weighing looks nothing up. */
export function createScorer<Name extends string, View>(
  questions: Readonly<Record<Name, (view: View) => number>>,
  { bias, weights }: LogisticModel<Name>,
): (view: View) => number {
  const terms: { readonly ask: (view: View) => number; readonly weight: number }[] = [];
  for (const name in questions) terms.push({ ask: questions[name], weight: weights[name] });
  return (view) => terms.reduce((sum, { ask, weight }) => sum + weight * ask(view), bias);
}

/**
 * Words of reporting research, of no subject: shared by all papers, they link none. A table of data, no rules. Nouns of a
 * subject stay out of it, however general ("function", "network"): they tell fields apart.
 */
export const RHETORIC: ReadonlySet<string> = new Set(
  `
ability advance advantage alternative amount application approach art aspect assumption attempt baseline benefit
capability capacity case challenge change choice code comparison complex concept conclusion consequence contribution
dataset degree demand demonstration detail development difference difficulty discovery discussion drawback effect
effectiveness efficacy efficiency effort end evaluation evidence example existence experiment experimental extension
extent fact family faster field finding first flexibility form framework future gain gap github goal guarantee
hypothesis idea impact implementation importance improvement influence insight instance interest introduction
investigation issue kind knowledge lack length level limitation literature magnitude manner method methodology nature
need new notion number objective observation opportunity option order outcome overview paper paradigm part performance
perspective phenomenon possibility potential practice principle problem procedure process progress property proposal
purpose quality quantity question range rate reason relationship requirement research researcher result review role
scenario science scheme scope second series set setting setup significance size solution source stage
state-of-the-art step strategy study success suite superiority support survey target task technique test third time tool
topic type underlying understanding usage use user utility value variant variety version view way work workflow
real-world large-scale end-to-end open-source in-depth ii iii avoid affecting comprising finding
`
    .trim()
    .split(/\s+/),
);

/** Hand-made lists of general academic English; tables of data, no rules. */

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** Nouns that name nothing by themselves, and little at the head of a phrase. */
export const GENERIC_NOUNS = words(`
ability accuracy advantage algorithm amount analysis application approach area aspect assumption attempt author baseline
basis behavior benchmark benefit bound capability capacity case category challenge change characteristic choice class
code combination community comparison complexity component computation concept concern condition configuration
consequence consideration constraint construction context contribution control correlation cost count data dataset deal
decision definition degree demand description design detail development difference difficulty dimension direction
discussion distribution domain effect effectiveness efficiency effort element environment error estimate evaluation
evidence example existence experiment explanation expression extension extent factor failure family feature field
figure finding form formulation foundation framework function future gain gap generality goal group growth guarantee
hypothesis idea impact implementation importance improvement increase influence information input insight instance
interaction interest interpretation introduction investigation issue kind knowledge lack layer length level limit
limitation line literature loss magnitude manner margin mean measure measurement mechanism method methodology metric
mode model module nature need network notion number object objective observation operation opportunity option order
output overview pair paper paradigm parameter part pattern performance period perspective phase phenomenon place point
position potential power practice precision presence principle problem procedure process product progress project
property proposal prospect purpose quality quantity question range rate ratio reason reduction region relation
relationship relevance research researcher resource response restriction result review role rule sample scale scenario
scheme scope score section sense sequence series set setting shape side significance similarity simulation situation
size solution source space speed stability stage standard state statement statistic step strategy strength structure
study subject success suite summary support survey system table task technique technology term test theory time title
tool topic total tradeoff transition trend type understanding unit usage use user utility validation validity value
variant variation variety version view way weakness work workflow world pipeline paradigm setup input output training
learning testing prediction representation estimation detection comparison
`);

/** Qualifiers that make no new concept of what they stand before. */
export const GENERIC_MODIFIERS = words(`
single double deep low high long short full large small first second third local global large-scale small-scale
low-level high-level real general complex linear standard simple efficient effective hard good best common critical
fundamental complete total potential physical new open public main novel robust accurate fast strong weak rich
automatic automated flexible versatile pure modern advanced proper careful strict severe explicit implicit direct
indirect inherent intrinsic extrinsic initial final original previous underlying real-world practical theoretical
empirical experimental numerical computational mathematical analytical quantitative qualitative statistical
experimental preliminary competitive comparable similar equivalent identical unique unified end-to-end high-quality
high-performance low-cost cost-effective scalable generic arbitrary given unknown unseen target current natural
individual independent relevant related various entire overall average mean maximum minimum maximal minimal optimal
suboptimal higher lower greater larger smaller faster stronger deeper wider fewer increasing growing emerging recent
early late prior future long-standing wide-ranging in-depth cutting-edge leading competing
`);

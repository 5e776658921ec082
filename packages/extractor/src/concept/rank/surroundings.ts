import { type Feature, share } from "./view.ts";

const PROPOSING = new Set(
  "propose proposes proposed present presents introduce introduces introducing develop develops called named".split(
    " ",
  ),
);
const USING = new Set(
  "using via with by through based use uses employ employs leverage apply applying".split(" "),
);
const OF = new Set("of for in on to between into from".split(" "));
const ARTICLES = new Set(["a", "an", "the"]);

/** What stands next to a concept, and which longer and shorter phrases share its places. */
export const SURROUNDINGS = {
  afterProposing: (view) => share(view, (o) => PROPOSING.has(o.wordBefore)),
  afterUsing: (view) => share(view, (o) => USING.has(o.wordBefore)),
  afterOf: (view) => share(view, (o) => OF.has(o.wordBefore)),
  afterAnd: (view) => share(view, (o) => o.wordBefore === "and" || o.wordBefore === "or"),
  afterArticle: (view) => share(view, (o) => ARTICLES.has(o.wordBefore)),
  beforeBracket: ({ occurrences }) => Number(occurrences.some((o) => o.markAfter.startsWith("("))),
  beforeMark: (view) => share(view, (o) => o.markAfter !== ""),
  // C-value (K. Frantzi, S. Ananiadou, H. Mima, 2000) with log2(words + 1), so that single words count too.
  cValue: ({ words, occurrences, nesting: { longer } }) => {
    const nested = longer.reduce((sum, use) => sum + use.occurrences.length, 0) / Math.max(1, longer.length);
    return Math.log1p(Math.log2(words.length + 1) * Math.max(0, occurrences.length - nested));
  },
  longerCount: ({ nesting: { longer } }) => Math.log1p(longer.length),
  shorterCount: ({ nesting: { shorter } }) => Math.log1p(shorter.length),
} as const satisfies Record<string, Feature>;

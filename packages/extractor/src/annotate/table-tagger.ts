/**
 * Tags words from how a tagger with a language model tagged them over 240,000 abstracts (shares in the word table), and from the
 * words next to them: a small naive Bayes tagger that needs no model at run time.
 */
import { POS_TAGS, type PosTag, tagCode } from "./pos-tag.ts";
import type { TagClues } from "./tag-clues.ts";
import type { Tagger } from "./tagger.ts";
import type { Unit } from "./unit.ts";

const ADJ = tagCode("ADJ");
const ADV = tagCode("ADV");
const NOUN = tagCode("NOUN");
const PUNCT = tagCode("PUNCT");
const VERB = tagCode("VERB");

/** Tags of one text; see {@link Tagger}. Capitals are not looked at. */
export const tableTagger: Tagger = (units) => {
  const tags: PosTag[] = [];
  let codeBefore = PUNCT;
  for (let i = 0; i < units.length; i++) {
    const { form, markBefore } = units[i]!;
    const clues = form.tagClues;
    if (clues.fixed >= 0) codeBefore = clues.fixed;
    else codeBefore = weighTags(clues, markBefore === "" ? codeBefore : PUNCT, guessAfter(units[i + 1]));
    tags.push(POS_TAGS[codeBefore]!);
  }
  return { first: tags, last: tags };
};

/** What follows, as far as can be told before it is tagged itself. */
function guessAfter(next: Unit | undefined): number {
  return next === undefined || next.markBefore !== "" ? PUNCT : next.form.tagClues.guess;
}

function weighTags({ shares, isBase }: TagClues, before: number, after: number): number {
  const { nounShare, verbShare, adjectiveShare } = shares;
  const place = before * POS_TAGS.length + after;
  const noun = nounShare * NOUN_WEIGHTS[place]!;
  const verb = verbShare * (isBase ? BASE_VERB_WEIGHTS : VERB_WEIGHTS)[place]!;
  const adjective = adjectiveShare * ADJECTIVE_WEIGHTS[place]!;
  const adverb = 1 - nounShare - verbShare - adjectiveShare;
  const most = Math.max(noun, verb, adjective, adverb);
  if (most === noun) return NOUN;
  if (most === verb) return VERB;
  return most === adjective ? ADJ : ADV;
}

type TagWeights = Readonly<Partial<Record<PosTag, number>>>;

/** How much likelier a tag is between two others than anywhere: entry `code before * number of tags + code after`. */
function weightsOf({
  before,
  after,
}: {
  readonly before: TagWeights;
  readonly after: TagWeights;
}): Float64Array {
  return Float64Array.from(
    POS_TAGS.flatMap((tagBefore) =>
      POS_TAGS.map((tagAfter) => (before[tagBefore] ?? 1) * (after[tagAfter] ?? 1)),
    ),
  );
}

const NOUN_WEIGHTS = weightsOf({
  before: { DET: 1.4, ADJ: 1.6, NOUN: 1.3, PART: 0.2, PRON: 0.2, AUX: 0.4, ADV: 0.5 },
  after: { DET: 0.3, ADP: 1.3, PUNCT: 1.2, NOUN: 0.8, AUX: 1.4, PRON: 0.5 },
});
const VERB_WEIGHTS = weightsOf({
  before: { DET: 0.05, ADJ: 0.1, NOUN: 1.2, ADP: 0.1, PART: 6, PRON: 5, AUX: 2.5, ADV: 2 },
  after: { DET: 4, ADP: 1, PUNCT: 0.6, NOUN: 0.8, AUX: 0.2, PRON: 2 },
});
/** "to wear", "we wear": a verb without ending follows few words. */
const BASE_VERB_WEIGHTS = weightsOf({
  before: {
    DET: 0.02,
    ADJ: 0.05,
    NOUN: 0.4,
    ADP: 0.05,
    PART: 8,
    PRON: 6,
    AUX: 0.05,
    ADV: 1.5,
    VERB: 0.2,
    CCONJ: 0.6,
    PUNCT: 0.6,
  },
  after: { DET: 4, ADP: 1, PUNCT: 0.4, NOUN: 0.5, ADJ: 0.8, AUX: 0.1, PRON: 2 },
});
const ADJECTIVE_WEIGHTS = weightsOf({
  before: { DET: 1.3, ADV: 2, AUX: 1.8, PRON: 0.2, PART: 0.3 },
  after: { NOUN: 1.6, ADJ: 1.4, DET: 0.2, ADP: 0.6, PUNCT: 0.6, AUX: 0.2 },
});

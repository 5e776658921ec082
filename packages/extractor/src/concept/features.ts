import type { AnnotatedPaper } from "../annotate/annotate-paper.ts";
import { acronymStem } from "../annotate/normal-word.ts";
import { WEAK_MODIFIERS } from "../annotate/stop-words.ts";
import type { Occurrence } from "../mention/candidate.ts";
import type { ConceptUse } from "./concept-use.ts";
import { GENERIC_HEADS, GENERIC_MODIFIERS } from "./knowledge.ts";
import type { Nesting } from "./nesting.ts";

/** What the ranker knows about a concept in a paper; every value is a plain number, most of them 0..1. */
export type Features = Readonly<Record<FeatureName, number>>;

/** Names of the features, in the order of {@link describeUse}. */
export type FeatureName = keyof ReturnType<typeof describeUse>;

/** The features of one concept in its paper. */
export function describeUse(use: ConceptUse, nesting: Nesting, paper: AnnotatedPaper) {
  return {
    ...describeFrequency(use, paper),
    ...describeShape(use),
    ...describeBoundary(use),
    ...describeNesting(use, nesting),
    ...describeContext(use),
  } as const;
}

function describeFrequency({ occurrences }: ConceptUse, { title, abstract }: AnnotatedPaper) {
  const unitCount = Math.max(1, title.units.length + abstract.units.length);
  const lastSentenceIndex = abstract.units.at(-1)?.sentenceIndex ?? 0;
  const first = occurrences[0]!;
  const last = occurrences.at(-1)!;
  const inTitle = occurrences.filter((o) => o.mention.field === "title");
  const inAbstract = occurrences.find((o) => o.mention.field === "abstract");
  return {
    frequency: Math.log(occurrences.length),
    once: Number(occurrences.length === 1),
    title: Number(inTitle.length > 0),
    titleRun: Number(inTitle.some(isWholeRun)),
    titleOnly: Number(inTitle.length === occurrences.length),
    titleEnd: Number(inTitle.some((o) => o.unitIndex + o.units.length === title.units.length)),
    position: first.unitIndex / unitCount,
    firstSentence: Number(inAbstract?.units[0]!.sentenceIndex === 0),
    lastSentence: Number(inAbstract?.units[0]!.sentenceIndex === lastSentenceIndex),
    spread: (last.unitIndex - first.unitIndex) / unitCount,
  };
}

function describeShape({ forms, occurrences }: ConceptUse) {
  const [form] = forms;
  const { words } = form!;
  const units = form!.occurrences[0]!.units;
  const head = units.at(-1)!;
  const headWord = words.at(-1)!;
  const surfaces = occurrences.flatMap((o) =>
    o.units.filter((unit) => !unit.startsSentence && o.mention.field === "abstract"),
  );
  const capitals = surfaces.filter((unit) => /^\p{Lu}/u.test(unit.surface)).length;
  return {
    single: Number(words.length === 1),
    two: Number(words.length === 2),
    three: Number(words.length === 3),
    long: Number(words.length > 3),
    hyphen: Number(units.some((unit) => unit.words.length > 1)),
    capitals: surfaces.length === 0 ? 0 : capitals / surfaces.length,
    name: Number(units.some((unit) => /\p{Ll}\p{Lu}|\p{L}\p{N}|\p{N}\p{L}|\+$/u.test(unit.surface))),
    undefinedAcronym: Number(words.some((word) => acronymStem(word) !== null)),
    acronym: Number(forms.some((f) => !f.isFull)),
    bareAcronym: Number(forms.every((f) => !f.isFull)),
    loneAdjective: Number(words.length === 1 && head.wordClass === "adjective"),
    loneGerund: Number(units.length === 1 && head.wordClass === "gerund"),
    gerundHead: Number(units.length > 1 && head.wordClass === "gerund"),
    gerundFirst: Number(units.length > 1 && units[0]!.wordClass === "gerund"),
    participleFirst: Number(units.length > 1 && units[0]!.wordClass === "participle"),
    adjectiveFirst: Number(units.length > 1 && units[0]!.wordClass === "adjective"),
    genericHead: Number(GENERIC_HEADS.has(headWord)),
    genericWord: Number(words.length === 1 && GENERIC_HEADS.has(headWord)),
    genericFirst: Number(words.length > 1 && GENERIC_HEADS.has(words[0]!)),
    genericModifier: Number(words.length > 1 && GENERIC_MODIFIERS.has(units[0]!.surface.toLowerCase())),
    genericPair: Number(words.length === 2 && isGeneric(words[0]!) && isGeneric(headWord)),
    characters: Math.min(30, words.join("").length) / 30,
    shortWord: Number(words.length === 1 && headWord.length < 5),
  };
}

function isGeneric(word: string): boolean {
  return GENERIC_HEADS.has(word) || GENERIC_MODIFIERS.has(word) || WEAK_MODIFIERS.has(word);
}

function describeBoundary({ occurrences }: ConceptUse) {
  return {
    wholeRun: share(occurrences, isWholeRun),
    leftEdge: share(occurrences, (o) => o.atRunStart),
    rightEdge: share(occurrences, (o) => o.atRunEnd),
    everWholeRun: Number(occurrences.some(isWholeRun)),
  };
}

function describeNesting({ forms, occurrences }: ConceptUse, { longer, shorter }: Nesting) {
  const tf = occurrences.length;
  const longerTf = Math.max(0, ...longer.map((use) => use.occurrences.length));
  const shorterTf = Math.max(0, ...shorter.map((use) => use.occurrences.length));
  const nested = longer.reduce((sum, use) => sum + use.occurrences.length, 0) / Math.max(1, longer.length);
  return {
    // C-value (K. Frantzi, S. Ananiadou, H. Mima, 2000) with log2(length + 1), so that single words count too.
    cValue: Math.log2(1 + Math.max(0, Math.log2(forms[0]!.words.length + 1) * (tf - nested))),
    longerShare: Math.min(1, longerTf / tf),
    longerCount: Math.log1p(longer.length),
    longerInTitle: Number(longer.some((use) => use.occurrences[0]!.mention.field === "title")),
    shorterShare: Math.log(Math.max(1, shorterTf / tf)),
  };
}

const PROPOSING = new Set(
  "propose proposes present presents introduce introduces develop develops called named novel new study".split(
    " ",
  ),
);
const USING = new Set(
  "using via with by through based use uses employ leverage apply applying utilizing".split(" "),
);
const OF = new Set("of for in on to between into from".split(" "));

function describeContext({ occurrences }: ConceptUse) {
  return {
    afterProposing: share(occurrences, (o) => PROPOSING.has(o.wordBefore)),
    afterUsing: share(occurrences, (o) => USING.has(o.wordBefore)),
    afterOf: share(occurrences, (o) => OF.has(o.wordBefore)),
    afterAnd: share(occurrences, (o) => o.wordBefore === "and" || o.wordBefore === "or"),
    afterArticle: share(
      occurrences,
      (o) => o.wordBefore === "a" || o.wordBefore === "an" || o.wordBefore === "the",
    ),
    beforeBracket: Number(occurrences.some((o) => o.markAfter.startsWith("("))),
    beforeBreak: share(occurrences, (o) => o.markAfter !== ""),
  };
}

function isWholeRun(occurrence: Occurrence): boolean {
  return occurrence.atRunStart && occurrence.atRunEnd;
}

function share(occurrences: readonly Occurrence[], test: (occurrence: Occurrence) => boolean): number {
  return occurrences.filter(test).length / occurrences.length;
}

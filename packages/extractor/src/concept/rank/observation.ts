import type { AnnotatedPaper } from "../../annotate/annotate-paper.ts";
import { type Occurrence, isWholeRun } from "../../mention/candidate.ts";

/** What is counted over the places of a concept in its paper. */
export interface Observation {
  count: number;
  inTitle: number;
  wholeInTitle: number;
  opensTitle: number;
  closesTitle: number;
  whole: number;
  leftEdge: number;
  rightEdge: number;
  stripped: number;
  /** In abstracts, by their sentence. */
  inFirstSentence: number;
  inLastSentence: number;
  sentences: number;
  /** Units that could have a capital for being a name, and those that have one. */
  cased: number;
  capitals: number;
  afterProposing: number;
  afterUsing: number;
  afterOf: number;
  afterAnd: number;
  afterArticle: number;
  afterMark: number;
  beforeBracket: number;
  beforeMark: number;
  beforeVerb: number;
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}

const PROPOSING = words(
  "propose proposes proposed present presents introduce introduces introducing develop develops called named",
);
const USING = words("using via with by through based use uses employ employs leverage apply applying");
const OF = words("of for in on to between into from");
const AND = words("and or");
const ARTICLES = words("a an the");
const VERBAL = words("is are was were has have can may will which that");

/** Counts over the places of a concept. */
export function observe(paper: AnnotatedPaper, occurrences: readonly Occurrence[]): Observation {
  const seen = emptyObservation();
  let lastSentence = -1;
  for (const occurrence of occurrences) {
    seen.count++;
    if (isWholeRun(occurrence)) seen.whole++;
    if (occurrence.atRunStart) seen.leftEdge++;
    if (occurrence.atRunEnd) seen.rightEdge++;
    if (occurrence.lastForm !== null) seen.stripped++;
    if (occurrence.from < paper.titleUnitCount) observeTitle(paper, occurrence, seen);
    else lastSentence = observeSentence(paper, occurrence, seen, lastSentence);
    observeBefore(paper, occurrence, seen);
    observeAfter(paper, occurrence, seen);
  }
  return seen;
}

function observeTitle(
  { titleUnitCount, units }: AnnotatedPaper,
  occurrence: Occurrence,
  seen: Observation,
): void {
  seen.inTitle++;
  if (isWholeRun(occurrence)) seen.wholeInTitle++;
  if (occurrence.from === 0) seen.opensTitle++;
  if (occurrence.to === titleUnitCount || units[occurrence.to]!.markBefore === ":") seen.closesTitle++;
}

function observeSentence(
  { units }: AnnotatedPaper,
  { from, to }: Occurrence,
  seen: Observation,
  lastSentence: number,
): number {
  const { sentenceIndex } = units[from]!;
  if (sentenceIndex === 0) seen.inFirstSentence++;
  if (sentenceIndex === units.at(-1)!.sentenceIndex) seen.inLastSentence++;
  if (sentenceIndex !== lastSentence) seen.sentences++;
  for (let i = from; i < to; i++) {
    const unit = units[i]!;
    if (unit.startsSentence) continue;
    seen.cased++;
    if (unit.form.isCapital) seen.capitals++;
  }
  return sentenceIndex;
}

function observeBefore(
  { units, titleUnitCount }: AnnotatedPaper,
  { from }: Occurrence,
  seen: Observation,
): void {
  if (from === 0 || from === titleUnitCount || units[from]!.markBefore !== "") {
    seen.afterMark++;
    return;
  }
  const before = units[from - 1]!.form.lower;
  if (PROPOSING.has(before)) seen.afterProposing++;
  else if (USING.has(before)) seen.afterUsing++;
  else if (ARTICLES.has(before)) seen.afterArticle++;
  else if (AND.has(before)) seen.afterAnd++;
  if (OF.has(before)) seen.afterOf++;
}

function observeAfter(
  { units, titleUnitCount }: AnnotatedPaper,
  { to }: Occurrence,
  seen: Observation,
): void {
  const next = units[to];
  if (next === undefined || to === titleUnitCount) seen.beforeMark++;
  else if (next.markBefore.startsWith("(") || next.isAside) seen.beforeBracket++;
  else if (next.markBefore !== "") seen.beforeMark++;
  else if (next.wordClass === "other" || VERBAL.has(next.form.lower)) seen.beforeVerb++;
}

function emptyObservation(): Observation {
  return {
    count: 0,
    inTitle: 0,
    wholeInTitle: 0,
    opensTitle: 0,
    closesTitle: 0,
    whole: 0,
    leftEdge: 0,
    rightEdge: 0,
    stripped: 0,
    inFirstSentence: 0,
    inLastSentence: 0,
    sentences: 0,
    cased: 0,
    capitals: 0,
    afterProposing: 0,
    afterUsing: 0,
    afterOf: 0,
    afterAnd: 0,
    afterArticle: 0,
    afterMark: 0,
    beforeBracket: 0,
    beforeMark: 0,
    beforeVerb: 0,
  };
}

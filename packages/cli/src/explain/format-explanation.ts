import type { ExplainedConcept, ExplainedFeature, PaperExplanation } from "@isthmus/extractor";
import type { Acronym } from "@isthmus/model";
import { counted } from "../findings.ts";
import type { Style } from "../style.ts";

/** Concepts told in full, and passed-over ones named; the rest are counted. */
const TOLD = 25;
const NAMED = 60;

/** Word classes as they stand in the text; other words carry none. */
const CLASS_MARKS: Readonly<Record<string, string>> = {
  noun: "n",
  adjective: "a",
  gerund: "g",
  participle: "p",
  number: "#",
};

/** The explanation as text for people: lines without line ends. */
export function formatExplanation(explanation: PaperExplanation, style: Style): string[] {
  const { paper, unread, concepts, candidates, acronyms, inferred } = explanation;
  const head = [
    style.bold(paper.title),
    style.dim(`${paper.id} · ${paper.source.file}:${paper.source.line}`),
  ];
  if (unread !== null)
    return [...head, unread === "no-text" ? "There are no words in it." : "It is not in English."];
  const section = (name: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ["", style.bold(name), ...lines];
  const ranked = concepts.filter(({ rank }) => rank !== null);
  return [
    ...head,
    ...section(
      "Words (n noun, a adjective, g gerund, p participle, # number)",
      formatUnits(explanation, style),
    ),
    ...section("Acronyms", [
      ...acronyms.map(formatAcronym),
      ...inferred.map((a) => `${formatAcronym(a)} (by other papers)`),
    ]),
    ...section(counted(candidates.length, "candidate"), [candidates.join(" · ")]),
    ...section(
      toTitle(explanation),
      ranked.slice(0, TOLD).flatMap((concept) => formatConcept(concept, style)),
    ),
    ...section(
      "Below those",
      formatRest(ranked.slice(TOLD), ({ among }) => among),
    ),
    ...section(
      "Passed over by the first trees",
      formatRest(
        concepts.filter(({ among, alone }) => among === null && alone !== null),
        ({ alone }) => alone,
      ),
    ),
    ...section(
      "Passed over by the quick score",
      formatRest(
        concepts.filter(({ alone }) => alone === null),
        ({ quick }) => quick,
      ),
    ),
  ];
}

function toTitle({ concepts, threshold, limits }: PaperExplanation): string {
  const shown = concepts.filter(({ isShown }) => isShown).length;
  const { minConcepts, maxConcepts } = limits;
  return `${counted(concepts.length, "concept")}, ${shown} shown (* from ${threshold} on, ${minConcepts} to ${maxConcepts} of them)`;
}

function formatUnits({ units }: PaperExplanation, style: Style): string[] {
  const show = (inTitle: boolean): string =>
    units
      .filter((unit) => unit.inTitle === inTitle)
      .map(({ surface, wordClass }) => {
        const mark = CLASS_MARKS[wordClass];
        return mark === undefined ? style.dim(surface) : `${surface}/${mark}`;
      })
      .join(" ");
  return [show(true), show(false)].filter((line) => line !== "");
}

function formatAcronym({ short, long }: Acronym): string {
  return `${short} = ${long}`;
}

function formatConcept(concept: ExplainedConcept, style: Style): string[] {
  const { rank, isShown, among, alone, quick, label, words, kind, forms, aloneFeatures, amongFeatures } =
    concept;
  const mark = isShown ? "*" : " ";
  const name = style.bold(label ?? words);
  const from = label === null || label === words ? "" : ` ← ${words}`;
  const scores = `${signed(among ?? 0)}  (alone ${signed(alone ?? 0)}, quick ${signed(quick)})`;
  const written = forms.map(
    ({ surface, places, isFull }) => `${surface} ×${places}${isFull ? "" : " (expanded)"}`,
  );
  return [
    `${String(rank).padStart(3)}${mark} ${name}${from}${kind === null ? "" : ` [${kind}]`}  ${scores}`,
    style.dim(`       as ${written.join(", ")}`),
    style.dim(`       by itself: ${aloneFeatures.map(formatFeature).join(", ")}`),
    style.dim(`       beside the others: ${amongFeatures.map(formatFeature).join(", ")}`),
  ];
}

function formatFeature({ name, value, contribution }: ExplainedFeature): string {
  return `${name} ${round(value)} (${signed(contribution)})`;
}

function formatRest(
  concepts: readonly ExplainedConcept[],
  scoreOf: (concept: ExplainedConcept) => number | null,
): string[] {
  if (concepts.length === 0) return [];
  const named = concepts
    .slice(0, NAMED)
    .map((concept) => `${concept.words} ${signed(scoreOf(concept) ?? 0)}`);
  const more = concepts.length - named.length;
  return [named.join(" · ") + (more > 0 ? ` … and ${more} more` : "")];
}

function signed(score: number): string {
  return `${score < 0 ? "−" : "+"}${Math.abs(score).toFixed(2)}`;
}

function round(value: number): string {
  return String(Math.round(value * 100) / 100);
}

import type { Acronym } from "@isthmus/model";
import { findContinued, findCoordinated } from "./acronym-coordination.ts";
import { findEnclosed, findReversed } from "./acronym-inside.ts";
import { findByInitials, findLongForm } from "./acronym-long-form.ts";
import { splitContent, toShortForm } from "./acronym-short-form.ts";
import { lastClauseStart, splitName } from "./acronym-words.ts";

/** A short form that a text defines. */
export interface DefinedAcronym extends Acronym {
  /** Offsets of the bracket in "long form (SHORT)" when it holds nothing else, so that a phrase may be read over it. */
  readonly aside: { readonly start: number; readonly end: number } | null;
}

/** A bracket: `start` is the offset of "(", `end` that behind ")", `content` what stands inside. */
interface Bracket {
  readonly start: number;
  readonly end: number;
  readonly content: string;
}

const LONGEST_BRACKET = 200;
/** Characters looked at before and after a bracket: enough for the longest long form, and for the rest of one. */
const BEFORE = 240;
const AFTER = 120;

/** Short forms that a masked text defines in brackets, in either order, with their long forms; both singular. */
export function findAcronyms(masked: string): readonly DefinedAcronym[] {
  const found = new Map<string, DefinedAcronym>();
  for (const bracket of findBrackets(masked)) {
    for (const acronym of readBracket(masked, bracket))
      if (!found.has(acronym.short)) found.set(acronym.short, acronym);
  }
  return [...found.values()];
}

function findBrackets(masked: string): Bracket[] {
  const opens: number[] = [];
  const brackets: Bracket[] = [];
  for (const { 0: mark, index } of masked.matchAll(/[()[\]]/g)) {
    if (mark === "(" || mark === "[") {
      opens.push(index);
      continue;
    }
    const start = opens.pop();
    if (start !== undefined && index - start <= LONGEST_BRACKET)
      brackets.push({ start, end: index + 1, content: masked.slice(start + 1, index) });
  }
  return brackets.sort((a, b) => a.start - b.start);
}

function readBracket(masked: string, bracket: Bracket): readonly DefinedAcronym[] {
  const before = masked.slice(Math.max(0, bracket.start - BEFORE), bracket.start);
  const defined = readShortForms(masked, bracket, before);
  if (defined.length > 0) return defined;
  const inside = findReversed(before, bracket.content) ?? findEnclosed(bracket.content);
  return inside === null ? [] : [{ ...inside, aside: null }];
}

/** One letter is taken alone or before a list: "excitatory (E, n = 20)". */
const ONE_LETTER = /^\s*\p{Lu}\s*(?:,|$)/u;

/** "graph neural network (GNN)" */
function readShortForms(
  masked: string,
  { start, end, content }: Bracket,
  before: string,
): readonly DefinedAcronym[] {
  const words = splitName(before.slice(lastClauseStart(before)));
  if (words.length === 0) return [];
  const several = findCoordinated(content, words);
  if (several.length > 0) return several.map((definition) => ({ ...definition, aside: null }));
  const isPlural = /s\s?$/.test(before);
  for (const { text, isListed } of splitContent(content)) {
    const short = toShortForm(text, isPlural);
    if (short === null || (short.letters.length === 1 && !ONE_LETTER.test(content))) continue;
    const isAlone = text === content.trim();
    // What stands later in a list has to be explained by its initials alone.
    const long = isListed ? findByInitials(short, words) : findLongForm(short, words);
    const isAside = isAlone && long?.last === words.length - 1;
    if (long !== null)
      return [{ short: short.text, long: long.text, aside: isAside ? { start, end } : null }];
    const continued = isAlone ? findContinued(short, words, masked.slice(end, end + AFTER)) : null;
    if (continued !== null) return [{ ...continued, aside: null }];
  }
  return [];
}

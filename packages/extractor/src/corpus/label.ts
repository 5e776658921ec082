import { maskText } from "../annotate/mask-text.ts";
import { singularForm } from "../annotate/normal-word.ts";
import { phraseWords, type Word } from "../annotate/word.ts";
import { coreLength } from "../concept/concept-key.ts";
import { findPhrase } from "../knowledge/background.ts";
import { mixBits } from "../knowledge/hash.ts";
import type { Wording } from "./wordings.ts";

/** All writings of one wording. */
interface Name {
  readonly words: readonly Word[];
  readonly text: string;
  places: number;
  whole: number;
  isName: boolean;
  best: Wording;
}

/**
 * The label of a concept: its most common wording, acronyms expanded, singular, in lower case but for names. `isLowerCase` tells
 * common words, in normal form, from names.
 */
export function electLabel(wordings: readonly Wording[], isLowerCase: (word: string) => boolean): string {
  const own = findOwnName(wordings);
  if (own !== null) return own;
  const [best] = groupNames(wordings.filter(({ form }) => form !== "short")).sort(compareNames);
  if (best === undefined) return "";
  const { surface, form } = best.best;
  const core = isSpeltOut(best.words, wordings) ? surface : withoutTail(surface, best.words);
  return form === "written"
    ? joinNames(singularForm(lowerCommonWords(core, isLowerCase)))
    : core.replace(/[^ ]+/g, (word) => raiseName(word, isLowerCase));
}

/** "ReFit", "QFS-Net": a short form with small letters is the name of a system, better known than what it was made from. */
function findOwnName(wordings: readonly Wording[]): string | null {
  const names = wordings
    .filter(
      ({ form, surface }) =>
        form === "short" && /^\p{Lu}.*[\p{Lu}-]/u.test(surface) && /\p{Ll}{2}/u.test(surface),
    )
    .filter(({ surface }) => !/\s|s$/u.test(surface))
    .sort((a, b) => b.places - a.places || (a.surface < b.surface ? -1 : 1));
  return names[0]?.surface ?? null;
}

/** The M of FEM: a short form that stands for all words needs them all. */
function isSpeltOut(words: readonly Word[], wordings: readonly Wording[]): boolean {
  const initials = words.map((word) => word.text.charAt(0)).join("");
  return wordings.some(
    ({ surface, form }) => form === "short" && phraseWords(surface)[0]?.text.toLowerCase() === initials,
  );
}

/** "shortest path problem" is the shortest path; a wording whose parts cannot be told from its words keeps its tail. */
function withoutTail(surface: string, words: readonly Word[]): string {
  let end = words.length;
  while (end > coreLength(words) && !needsTail(words.slice(0, end))) end--;
  const dropped = words.length - end;
  if (dropped === 0) return surface;
  const parts = surface.split(/\s+/);
  const core = parts.slice(0, -dropped).join(" ");
  return parts.length > dropped && phraseWords(core).length === words.length - dropped ? core : surface;
}

/** In bits: at large a name that stands without its tail in every second paper can do without it. */
const TAIL_BITS = 1;

/** "hidden Markov" seldom stands without "model": abstracts at large tell so. */
function needsTail(words: readonly Word[]): boolean {
  const whole = frequencyOf(words);
  return whole > 0 && whole > frequencyOf(words.slice(0, -1)) - TAIL_BITS;
}

/** See `PhraseStatistics.logFrequency`. */
function frequencyOf(words: readonly Word[]): number {
  if (words.length === 1) return words[0]!.statistics.logFrequency;
  let h2 = 0;
  for (const word of words) h2 = (Math.imul(h2, word.p2) + word.h2) | 0;
  return findPhrase(mixBits(h2))?.logFrequency ?? 0;
}

/** Normal words have lost their capitals: "gaussian" gets its own back. */
function raiseName(word: string, isLowerCase: (word: string) => boolean): string {
  return isLowerCase(word) ? word : word.charAt(0).toUpperCase() + word.slice(1);
}

function groupNames(wordings: readonly Wording[]): Name[] {
  const names = new Map<string, Name>();
  for (const wording of wordings) {
    const words = phraseWords(wording.surface);
    const text = words.map((word) => word.text).join(" ");
    const known = names.get(text);
    if (known === undefined) {
      const { places, whole, isName } = wording;
      names.set(text, { words, text, places, whole, isName, best: wording });
      continue;
    }
    known.places += wording.places;
    known.whole += wording.whole;
    known.isName ||= wording.isName;
    if (compareWritings(wording, known.best, text) < 0) known.best = wording;
  }
  return [...names.values()];
}

/** What is written comes before what is put together, a title in capitals last. */
function compareWritings(a: Wording, b: Wording, text: string): number {
  return (
    Number(b.form === "written") - Number(a.form === "written") ||
    Number(isShouted(a.surface, text)) - Number(isShouted(b.surface, text)) ||
    b.places - a.places ||
    (a.surface < b.surface ? -1 : 1)
  );
}

/** "KERNELS" in a title of capitals is no spelling of "kernel". */
function isShouted(surface: string, words: string): boolean {
  return words === words.toLowerCase() && surface === surface.toUpperCase();
}

function compareNames(a: Name, b: Name): number {
  return (
    Number(b.isName) - Number(a.isName) ||
    wholeRate(b) - wholeRate(a) ||
    b.places - a.places ||
    b.text.length - a.text.length ||
    (a.text < b.text ? -1 : 1)
  );
}

/** A tail must be twice as common as the name without it ("time series data" and "time series"). */
function wholeRate({ words, whole }: Name): number {
  return coreLength(words) < words.length ? whole / 2 : whole;
}

/** A name with a hyphen of its own keeps it; names of several people are joined by a dash: Kolmogorov–Arnold. */
const HYPHENATED = new Set(["Monte-Carlo", "Levi-Civita"]);

function joinNames(label: string): string {
  return label.replace(
    /(?<![\p{L}\p{N}-])(\p{Lu}\p{Ll}{2,})-(\p{Lu}\p{Ll}{2,})/gu,
    (pair, first: string, second: string) => (HYPHENATED.has(pair) ? pair : `${first}–${second}`),
  );
}

function lowerCommonWords(text: string, isLowerCase: (word: string) => boolean): string {
  return withoutMarkup(text)
    .replace(/\s+/g, " ")
    .replace(/(?<![\p{L}\p{N}])\p{Lu}\p{Ll}+(?![\p{L}\p{N}+#])/gu, (word) =>
      isLowerCase(phraseWords(word)[0]?.text ?? word) ? word.toLowerCase() : word,
    );
}

/** A label is plain text: no commands and tags inside a phrase, no marks that are not seen. */
function withoutMarkup(surface: string): string {
  return /^[\p{L}\p{N} -]*$/u.test(surface) ? surface : maskText(surface.replace(/\p{Cf}/gu, "")).trim();
}

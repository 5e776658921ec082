import { STOP_WORDS, WEAK_MODIFIERS } from "../knowledge/stop-words.ts";
import { ENGLISH_WORDS } from "./function-words.ts";
import { SurfaceIndex } from "./surface-index.ts";
import { findTagClues, type TagClues } from "./tag-clues.ts";
import { unitWords, type Word } from "./word.ts";
import { classifyByForm, type TagClasses, type WordClass } from "./word-class.ts";

/** A written word with all that is known of it whatever its place; one object for each surface. */
export interface Form {
  readonly surface: string;
  readonly lower: string;
  /** At least one. */
  readonly words: readonly Word[];
  /** Hashes of the words joined; see knowledge/hash.ts. */
  readonly h1: number;
  readonly p1: number;
  readonly h2: number;
  readonly p2: number;
  /** Its class, or its classes by tag where the form alone does not decide. */
  readonly wordClass: WordClass | TagClasses;
  readonly tagClues: TagClues;
  readonly isStop: boolean;
  /** One of the commonest words of English. */
  readonly isEnglish: boolean;
  readonly isCapital: boolean;
  /** Lower case throughout, or a plain word with a capital first letter. */
  readonly isLower: boolean;
  readonly isPlainCapital: boolean;
  /** All capitals, and too long for most acronyms. */
  readonly isShouted: boolean;
  readonly isLatin: boolean;
  /** Begins as sentences do, with a capital or digit. */
  readonly mayOpen: boolean;
  /** Has a letter, and letters or digits enough to end a phrase. */
  readonly mayStart: boolean;
  readonly mayEnd: boolean;
}

/** Shorter words in capitals are acronyms, whatever the letter case of the text. */
export const LONGEST_QUIET = 3;

const MOST_FORMS = 60_000;
const index = new SurfaceIndex();
/** In the order of the index. */
const forms: Form[] = [];

/** The form of a surface, which has at least one letter or digit. */
export function toForm(surface: string): Form {
  return formAt(surface, 0, surface.length);
}

/** The form of the surface that stands at [start, end) of a text. */
export function formAt(text: string, start: number, end: number): Form {
  const found = index.find(text, start, end);
  return found >= 0 ? forms[found]! : addForm(text.slice(start, end));
}

/** Forgets all forms, whose words have statistics of their time. */
export function forgetForms(): void {
  index.clear();
  forms.length = 0;
}

function addForm(surface: string): Form {
  if (index.size >= MOST_FORMS) forgetForms();
  const form = describeForm(surface);
  index.add(surface);
  forms.push(form);
  return form;
}

function describeForm(surface: string): Form {
  const words = unitWords(surface);
  const lower = surface.toLowerCase();
  const isCapital = /^\p{Lu}/u.test(surface);
  let h1 = 0;
  let h2 = 0;
  let p1 = 1;
  let p2 = 1;
  for (const word of words) {
    h1 = (Math.imul(h1, word.p1) + word.h1) | 0;
    h2 = (Math.imul(h2, word.p2) + word.h2) | 0;
    p1 = Math.imul(p1, word.p1);
    p2 = Math.imul(p2, word.p2);
  }
  return {
    surface,
    lower,
    words,
    h1,
    p1,
    h2,
    p2,
    wordClass: classifyByForm(surface),
    tagClues: findTagClues(lower, words),
    isStop: STOP_WORDS.has(lower) && !WEAK_MODIFIERS.has(lower),
    isEnglish: ENGLISH_WORDS.has(lower),
    isCapital,
    isLower: surface === lower,
    isPlainCapital: /^\p{Lu}\p{Ll}+$/u.test(surface),
    isShouted: isCapital && surface.length > LONGEST_QUIET && surface === surface.toUpperCase(),
    mayOpen: isCapital || /^\p{N}/u.test(surface),
    // "α-helix" and "μ" stand in English texts, "μέθοδος" does not.
    isLatin: /^(?:[\p{Script=Latin}\p{N}]|\p{Script=Greek}(?!\p{Script=Greek}))/u.test(surface),
    mayStart: /\p{L}/u.test(surface),
    mayEnd: /\p{L}{2}|\p{L}[\p{N}+(#]|\p{N}\p{L}/u.test(surface),
  };
}

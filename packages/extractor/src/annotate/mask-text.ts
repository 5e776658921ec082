/**
 * Makes a text readable for the analysis without moving a single offset: what is not prose (links, tags, formulas,
 * symbols) is overwritten in place, so that every position in the masked text is a position in the text as shown.
 */

/** Stands for masked matter that separates phrases. */
const BREAK = ";";

/** What stands between these is no text at all. */
const BLOCKS: readonly (readonly [open: RegExp, close: RegExp])[] = [
  [/<script\b/gi, /<\/script>/gi],
  [/<style\b/gi, /<\/style>/gi],
  [/<!--/g, /-->/g],
];
const TAG = /<\/?[a-z][^<>]{0,1000}>/gi;
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8});/gi;
const LINK = /\b(?:https?:\/\/|www\.)[^\s<>"]{1,2000}|\b[\w.]{1,64}@\w{1,64}(?:\.\w{1,64}){1,4}/gi;
const LINK_START = /:\/\/|www\./i;
const FORMULA = /\$\$?[^$]{1,1000}\$\$?/g;
const SIMPLE_FORMULA = /^\$[a-z\d]{1,8}\$$/i;
const COMMAND = /\\(?:[a-z]{1,20}\*?|[^a-z\s])[ {]?/gi;

/** All that may need another character; what most texts are made of is passed over. */
const UNUSUAL = /[^\w \n()[\],.;:!?'"/&+#-]/gu;
const DASH = /[\u200d\u200c\u2010-\u2015\u2212\u00ad\u2060]/;
const QUOTE = /[\u2018\u2019\u02bc\u0060\u00b4]/;
const SPACING = /[{}~\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/;
const PROSE = /[\p{L}\p{M}\p{N}\p{Pd}\s()[\],.;:!?'"/&+#_]/u;

/** The same text, of the same length in UTF-16 units, with everything that is not prose overwritten by `;` or spaces. */
export function maskText(text: string): string {
  return maskMarkup(text).replace(UNUSUAL, maskCharacter);
}

/** Each search runs only where its first character is, as most texts have none of them. */
function maskMarkup(text: string): string {
  let masked = text;
  if (text.includes("<"))
    masked = BLOCKS.reduce((left, [open, close]) => separateBlocks(left, open, close), masked).replace(
      TAG,
      blank,
    );
  if (text.includes("&")) masked = masked.replace(ENTITY, blank);
  if (text.includes("@") || LINK_START.test(text)) masked = masked.replace(LINK, separate);
  if (text.includes("$")) masked = masked.replace(FORMULA, maskFormula);
  return text.includes("\\") ? masked.replace(COMMAND, maskCommand) : masked;
}

/** Overwrites what stands between two marks; a block that is never closed is left, so that the search stays linear. */
function separateBlocks(text: string, open: RegExp, close: RegExp): string {
  let masked = "";
  let done = 0;
  for (const { index } of text.matchAll(open)) {
    if (index < done) continue;
    close.lastIndex = index;
    const end = close.exec(text);
    if (end === null) break;
    const after = end.index + end[0].length;
    masked += text.slice(done, index) + separate(text.slice(index, after));
    done = after;
  }
  return masked + text.slice(done);
}

/** Tags are usually closed by `}`; the word inside them is prose. `\%` and the like are symbols. */
function maskCommand(command: string): string {
  return /^\\[a-z]/i.test(command) ? blank(command) : command.replace(/[\\{}]/g, " ");
}

function maskFormula(formula: string): string {
  return SIMPLE_FORMULA.test(formula) ? ` ${formula.slice(1, -1)} ` : separate(formula);
}

function maskCharacter(character: string): string {
  if (DASH.test(character)) return "-";
  if (QUOTE.test(character)) return "'";
  if (SPACING.test(character)) return " ";
  return PROSE.test(character) ? character : separate(character);
}

function blank(matter: string): string {
  return " ".repeat(matter.length);
}

function separate(matter: string): string {
  return BREAK + " ".repeat(matter.length - 1);
}

/**
 * Makes a text readable for the analysis without moving a single offset: what is not prose (links, tags, formulas,
 * symbols) is overwritten in place, so that every position in the masked text is a position in the text as shown.
 */

/** Stands for masked matter that separates phrases. */
const BREAK = ";";

const SCRIPT = /<(script|style)\b[^>]{0,1000}>[\s\S]*?<\/\1>/gi;
const TAG = /<\/?[a-z][^<>]{0,1000}>|<!--[\s\S]*?-->/gi;
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8});/gi;
const LINK = /\b(?:https?:\/\/|www\.)[^\s<>"]{1,2000}|\b[\w.]{1,64}@\w{1,64}(?:\.\w{1,64}){1,4}/gi;
const FORMULA = /\$\$?[^$]{1,1000}\$\$?/g;
const SIMPLE_FORMULA = /^\$[a-z\d]{1,8}\$$/i;
const COMMAND = /\\(?:[a-z]{1,20}\*?|[^a-z\s])[ {]?/gi;

/** The same text, of the same length in UTF-16 units, with everything that is not prose overwritten by `;` or spaces. */
export function maskText(text: string): string {
  let masked = text
    .replace(SCRIPT, separate)
    .replace(TAG, blank)
    .replace(ENTITY, blank)
    .replace(LINK, separate);
  masked = masked.replace(FORMULA, (formula) =>
    SIMPLE_FORMULA.test(formula) ? ` ${formula.slice(1, -1)} ` : separate(formula),
  );
  return maskCharacters(masked.replace(COMMAND, maskCommand));
}

/** Tags are usually closed by `}`; the word inside them is prose. `\%` and the like are symbols. */
function maskCommand(command: string): string {
  return /^\\[a-z]/i.test(command) ? blank(command) : command.replace(/[\\{}]/g, " ");
}

function maskCharacters(text: string): string {
  return text
    .replace(/[\u200d\u200c\u2010-\u2015\u2212\u00ad\u2060]/g, "-")
    .replace(/[\u2018\u2019\u02bc\u0060\u00b4]/g, "'")
    .replace(/[{}~\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, " ")
    .replace(/[^\p{L}\p{M}\p{N}\p{Pd}\s()[\],.;:!?'"/&+#_]/gu, separate);
}

function blank(matter: string): string {
  return " ".repeat(matter.length);
}

function separate(matter: string): string {
  return BREAK + " ".repeat(matter.length - 1);
}

/** What a line of a saved page of titles and abstracts looks like. */
export type LineLook = "abstract" | "title" | "furniture";

/** Length from which a line is an abstract however it ends, in Latin letters. */
const SURE_ABSTRACT_LENGTH = 300;
/** Length from which a line that ends like a sentence is an abstract, in Latin letters. */
const SHORT_ABSTRACT_LENGTH = 80;

/** Calls, buttons and notes of web pages; whole lines only, for a title may begin with any word. */
const FURNITURE =
  /^(?:get .{1,60}in your (?:e-?mail )?inbox\b.*|(?:subscribe|sign ?up|sign ?in|log ?in|register|search|share|save|cite|download|upvote|follow|menu|home|about|contact|next|previous|load more|show more|read more|view (?:pdf|arxiv page|on arxiv)|pdf|abstract|authors?|comments?|bookmark)(?: \d+| for free| now| here)?|(?:published|submitted|posted|updated)(?: on| by)?:? .{1,60}|(?:we|this (?:web)?site) uses? cookies.*|(?:accept|reject)(?: all)?(?: cookies)?|\d+ (?:papers?|results?|authors?|upvotes?|comments?)\b.{0,30}|[^\p{L}]{1,40})$/iu;

/** Buttons that a saved page glues to the text after them. */
const GLUED_BUTTON = /^(?:Subscribe|Sign up|Sign in|Log in)(?=[\p{Lu}\p{N}]|\p{Ll}+\p{Lu})/u;

/** Judges one line (trimmed, not empty) by itself. */
export function lookAtLine(line: string): LineLook {
  const length = readingLength(line);
  if (length >= SURE_ABSTRACT_LENGTH) return "abstract";
  if (FURNITURE.test(line)) return "furniture";
  return length >= SHORT_ABSTRACT_LENGTH && /[.!。．…]["”’)\]]?$/u.test(line) ? "abstract" : "title";
}

/** The title without the button glued before it. */
export function ungluedTitle(line: string): string {
  return line.replace(GLUED_BUTTON, "");
}

/** Length in Latin letters: an ideograph says about as much as three. */
function readingLength(line: string): number {
  if (line.length >= SURE_ABSTRACT_LENGTH) return line.length;
  return (
    line.length + 2 * (line.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/gu)?.length ?? 0)
  );
}

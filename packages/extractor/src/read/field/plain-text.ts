import { decodeEntities } from "./entities.ts";
import { removeMarkup } from "./markup.ts";

/** A text as it is shown and analysed; offsets of mentions refer to it. */
export interface PlainText {
  readonly text: string;
  /** True if tags, comments or character references were replaced. */
  readonly hadMarkup: boolean;
}

/** What makes a text worth a closer look: most have none of it. */
const UNCLEAN = /[<&\p{Cc}\p{Cs}\u00A0\u00AD\u200B\u2028\u2029\uFEFF]| {2}|^ | $/u;

/** Markup out, character references decoded, white space single, invisible characters gone, NFC. */
export function toPlainText(raw: string): PlainText {
  if (!UNCLEAN.test(raw)) return { text: raw.normalize("NFC"), hadMarkup: false };
  // Twice: feeds often carry markup that was escaped once more (&lt;i&gt;).
  const once = decodeEntities(removeMarkup(raw));
  const unmarked = removeMarkup(once);
  const text = unmarked
    .replace(/\p{Cs}/gu, "\uFFFD")
    .replace(/[\u00AD\u200B\uFEFF]+/g, "")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim()
    .normalize("NFC");
  return { text, hadMarkup: unmarked !== raw };
}

import type { Paper, TextField } from "@isthmus/model";
import { type AnnotatedText, annotateText } from "./annotate-text.ts";
import { isOtherLanguage } from "./language.ts";
import { maskText } from "./mask-text.ts";
import type { Tagger } from "./wink.ts";

/** Title and abstract of a paper, ready to be searched for phrases. */
export interface AnnotatedPaper {
  readonly title: AnnotatedText;
  readonly abstract: AnnotatedText;
}

/** Both texts of a paper cut into tagged units, or the reason why there is nothing to analyse. */
export function annotatePaper(paper: Paper, tagger: Tagger): AnnotatedPaper | "no-text" | "other-language" {
  if (!hasWords(paper, "title") && !hasWords(paper, "abstract")) return "no-text";
  if (isOtherLanguage(`${maskText(paper.title)} ${maskText(paper.abstract)}`)) return "other-language";
  return {
    title: annotateText(paper.title, "title", tagger),
    abstract: annotateText(paper.abstract, "abstract", tagger),
  };
}

/** True where a text of a paper holds at least one word, digits aside. */
export function hasWords(paper: Paper, field: TextField): boolean {
  return /\p{L}{2}/u.test(maskText(paper[field]));
}

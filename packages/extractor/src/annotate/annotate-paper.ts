import type { Paper } from "@isthmus/model";
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
  const title = maskText(paper.title);
  const abstract = maskText(paper.abstract);
  const both = `${title} ${abstract}`;
  if (!/\p{L}{2}/u.test(both)) return "no-text";
  if (isOtherLanguage(both)) return "other-language";
  return {
    title: annotateText(title, "title", tagger),
    abstract: annotateText(abstract, "abstract", tagger),
  };
}

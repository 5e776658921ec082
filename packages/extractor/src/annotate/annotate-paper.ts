import type { Paper } from "@isthmus/model";
import { classifyUnits } from "./classify-units.ts";
import { isOtherLanguage } from "./language.ts";
import { maskText } from "./mask-text.ts";
import { splitUnits, type Unit } from "./unit.ts";
import type { Tagger } from "./tagger.ts";

/** Title and abstract of a paper, ready to be searched for phrases; masked texts have the offsets of the texts as shown. */
export interface AnnotatedPaper {
  readonly title: string;
  readonly abstract: string;
  /** Units of the title, then those of the abstract. */
  readonly units: readonly Unit[];
  readonly titleUnitCount: number;
}

/** Both texts of a paper cut into classified units, or the reason why there is nothing to analyse. */
export function annotatePaper(
  paper: Pick<Paper, "title" | "abstract">,
  tagger: Tagger,
): AnnotatedPaper | "no-text" | "other-language" {
  const title = maskText(paper.title);
  const abstract = maskText(paper.abstract);
  const titleUnits = splitUnits(title);
  const abstractUnits = splitUnits(abstract);
  const units = titleUnits.concat(abstractUnits);
  if (!/\p{L}{2}/u.test(title) && !/\p{L}{2}/u.test(abstract)) return "no-text";
  if (isOtherLanguage(units)) return "other-language";
  classifyUnits(titleUnits, "title", tagger);
  classifyUnits(abstractUnits, "abstract", tagger);
  separate(abstractUnits);
  return { title, abstract, units, titleUnitCount: titleUnits.length };
}

/** No phrase reaches from the title into the abstract. */
function separate([first]: readonly Unit[]): void {
  if (first?.markBefore === "") first.markBefore = ".";
}

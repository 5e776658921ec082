import type { ExplorerDocument } from "../load/explorer-document.ts";
import type { Selection } from "../state/view.ts";
import { counted, listed, titleOf } from "./wording.ts";

/** One sentence on what is open, for those who do not see it. */
export function describeSelection(document: ExplorerDocument, selection: Selection | null): string {
  const { papers, concepts, fields, topics } = document;
  switch (selection?.kind) {
    case undefined:
      return `All fields, ${counted(papers.length, "paper")}`;
    case "paper": {
      const paper = papers[selection.paper]!;
      const home = paper.field === null ? "in no field" : `field ${fields[paper.field]!.label}`;
      const links = counted(document.linksOfPaper[selection.paper]!.length, "link");
      const bridging = document.isBridging[selection.paper]! ? ", a bridging paper" : "";
      return `Paper ${titleOf(paper)}, ${home}, ${links}${bridging}`;
    }
    case "concept":
      return `Concept ${concepts[selection.concept]!.label}, ${counted(concepts[selection.concept]!.paperCount, "paper")}`;
    case "field":
      return `Field ${fields[selection.field]!.label}, ${counted(fields[selection.field]!.papers.length, "paper")}`;
    case "topic":
      return `Topic ${topics[selection.topic]!.label}, ${counted(topics[selection.topic]!.papers.length, "paper")}`;
    case "pair":
      return `Between ${listed(selection.fields.map((field) => fields[field]!.label))}`;
    case "link":
      return `Link between ${listed([selection.source, selection.target].map((p) => titleOf(papers[p]!)))}`;
  }
}

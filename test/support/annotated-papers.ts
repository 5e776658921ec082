import type { GoldPaper } from "@isthmus/training";
import { toPaper } from "./paper.ts";

const OBJECTS = [
  "graph kernel",
  "protein structure",
  "heat equation",
  "speech signal",
  "river delta",
  "solar cell",
];
const METHODS = ["random forest", "monte carlo simulation", "wavelet transform", "variational inference"];

/** A paper as it stands in a file of annotated papers. */
export interface AnnotatedRecord {
  readonly title: string;
  readonly abstract: string;
  readonly concepts: readonly {
    readonly label: string;
    readonly surface: readonly string[];
    readonly kind: "method" | "object";
    readonly core: boolean;
  }[];
}

/** Papers that differ only in what they are about, and are annotated with just that. */
export const ANNOTATED_RECORDS: readonly AnnotatedRecord[] = OBJECTS.flatMap((object) =>
  METHODS.map((method) => ({
    title: `A ${method} for every ${object}`,
    abstract:
      `In this paper we present a ${method} for the ${object}. Experimental results on several tasks show that the ` +
      `${method} improves the state of the art in a significant way. The ${object} is of great interest to the ` +
      `community, and our approach gives a better understanding of it.`,
    concepts: [
      { label: method, surface: [method], kind: "method", core: true },
      { label: object, surface: [object], kind: "object", core: true },
    ],
  })),
);

/** The same papers as they are read. */
export const ANNOTATED_PAPERS: readonly GoldPaper[] = ANNOTATED_RECORDS.map(
  ({ title, abstract, concepts }) => ({
    paper: toPaper(title, abstract),
    field: null,
    concepts,
  }),
);

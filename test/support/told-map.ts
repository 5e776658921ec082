import {
  type ConceptKind,
  type ConceptUse,
  conceptId,
  type GraphConcept,
  type GraphDocument,
  type GraphPaper,
  paperId,
} from "@isthmus/model";
import { buildExplorerDocument, type ExplorerDocument } from "@isthmus/viewer";
import { EMPTY_GRAPH } from "./made-map.ts";

/** Positions of the papers of {@link toldMap}, by what each is there for. */
export const PAPER = {
  plain: 0,
  hostile: 1,
  solver: 2,
  untitled: 3,
  withoutAbstract: 4,
  loose: 5,
  published: 6,
} as const;

/** Positions of its concepts. */
export const CONCEPT = { gnn: 0, passing: 1, heat: 2, pinn: 3, language: 4, network: 5 } as const;

/** Positions of its fields. */
export const FIELD = { graphs: 0, physics: 1, language: 2 } as const;

const HOSTILE_TITLE = `<img src=x onerror="alert(1)"> GNNs & the <b>heat equation</b>`;

/**
 * A small document told by hand, with real texts and true offsets: three fields, two bridging papers and one that leans
 * less, a hostile title and abstract, a paper without title, one without abstract, one that shares nothing.
 */
export function toldMap(): ExplorerDocument {
  return buildExplorerDocument(toldGraph());
}

function toldGraph(): GraphDocument {
  const papers = PAPERS.map(toPaper);
  return {
    ...EMPTY_GRAPH,
    meta: { ...EMPTY_GRAPH.meta, title: "Told", paperCount: papers.length, conceptCount: CONCEPTS.length },
    papers,
    concepts: CONCEPTS.map((told, i) => toConcept(told, i, papers)),
    links: [
      { source: 0, target: 1, weight: 0.5, concepts: [CONCEPT.passing, CONCEPT.gnn] },
      { source: 0, target: 4, weight: 0.1, concepts: [CONCEPT.gnn] },
      { source: 1, target: 2, weight: 0.4, concepts: [CONCEPT.heat] },
      { source: 2, target: 3, weight: 0.6, concepts: [CONCEPT.heat, CONCEPT.pinn] },
      { source: 4, target: 6, weight: 0.3, concepts: [CONCEPT.language] },
    ],
    cooccurrences: [
      { source: CONCEPT.gnn, target: CONCEPT.passing, weight: 0.8, paperCount: 2 },
      { source: CONCEPT.gnn, target: CONCEPT.heat, weight: 0.2, paperCount: 1 },
      { source: CONCEPT.heat, target: CONCEPT.pinn, weight: 0.7, paperCount: 2 },
    ],
    fields: [
      { label: "graph neural network · message passing", concepts: [0, 1], papers: [0, 1], stability: 0.8 },
      { label: "heat equation · PINN", concepts: [2, 3], papers: [2, 3], stability: 0.655 },
      { label: "language model", concepts: [4], papers: [4, 6], stability: 1 },
    ],
    topics: [
      { label: "message passing · expressivity", field: 0, concepts: [1], papers: [0, 1], stability: 0.7 },
      { label: "heat equation · solvers", field: 1, concepts: [2], papers: [2], stability: 0.6 },
      { label: "inverse problem", field: 1, concepts: [3], papers: [3], stability: 0.5 },
      { label: "language model · graphs", field: 2, concepts: [4], papers: [4, 6], stability: 0.9 },
    ],
    bridges: [
      {
        paper: PAPER.hostile,
        score: 0.9,
        fields: [FIELD.graphs, FIELD.physics],
        concepts: [[CONCEPT.passing], [CONCEPT.heat]],
        nearest: [0, 2],
        reason:
          "Brings heat equation, at home in heat equation · PINN (2 of 3 papers), to message passing, at home in " +
          "graph neural network · message passing (2 of 2 papers).",
      },
      {
        paper: PAPER.withoutAbstract,
        score: 0.5,
        fields: [FIELD.language, FIELD.graphs],
        concepts: [[CONCEPT.language], [CONCEPT.gnn]],
        nearest: [6, 0],
        reason: "Brings graph neural network to language model.",
      },
      {
        paper: PAPER.solver,
        score: 0.1,
        fields: [FIELD.physics, FIELD.graphs],
        concepts: [[CONCEPT.pinn], [CONCEPT.network]],
        nearest: [3, 1],
        reason: "Brings neural network to PINN.",
      },
    ],
  };
}

interface ToldPaper {
  readonly title: string;
  readonly abstract: string;
  readonly field: number | null;
  readonly topic: number | null;
  readonly at: readonly [number, number];
  readonly more?: Partial<GraphPaper>;
}

const PAPERS: readonly ToldPaper[] = [
  {
    title: "Message passing in graph neural networks",
    abstract:
      "Graph neural networks (GNNs) rely on message passing. We study how far message passing reaches.",
    field: 0,
    topic: 0,
    at: [0, 0],
  },
  {
    title: HOSTILE_TITLE,
    abstract:
      "We use message passing, e.g. on meshes. <script>alert(2)</script> solves the heat equation. " +
      "GNNs that simulate the heat equation by message passing are fast.",
    field: 0,
    topic: 0,
    at: [40, 0],
    more: {
      memberships: [
        { field: 0, weight: 0.6 },
        { field: 1, weight: 0.39 },
        { field: 2, weight: 0.01 },
      ],
    },
  },
  {
    title: "Solving the heat equation with PINNs",
    abstract: "A PINN is a neural network. The heat equation is solved on a mesh.",
    field: 1,
    topic: 1,
    at: [200, 0],
  },
  { title: "", abstract: "PINNs invert the heat equation.", field: 1, topic: 2, at: [240, 10] },
  {
    title: "A language model reads a graph neural network",
    abstract: "",
    field: 2,
    topic: 3,
    at: [100, 150],
  },
  { title: "عنوان بلا صلة", abstract: "لا شيء مشترك.", field: null, topic: null, at: [300, 300] },
  {
    title: "Language models of the world",
    abstract: "Each language model is large.",
    field: 2,
    topic: 3,
    at: [120, 180],
    more: {
      year: 2021,
      venue: "Journal of Tests",
      authors: ["Ada One", "Ben Two", "Cy Three", "Di Four", "Ed Five", "Flo Six", "Gus Seven"],
      identifiers: { doi: "10.1000/xyz", arxiv: "2101.00001" },
      url: "javascript:alert(3)",
    },
  },
];

interface ToldConcept {
  readonly label: string;
  readonly kind?: ConceptKind;
  readonly variants: readonly string[];
  readonly acronyms?: readonly string[];
  readonly field: number;
  readonly broader?: readonly number[];
}

const CONCEPTS: readonly ToldConcept[] = [
  {
    label: "graph neural network",
    kind: "model",
    variants: ["graph neural networks", "Graph neural networks", "GNNs", "graph neural network"],
    acronyms: ["GNN"],
    field: 0,
    broader: [CONCEPT.network],
  },
  { label: "message passing", variants: ["message passing", "Message passing"], field: 0 },
  { label: "heat equation", variants: ["heat equation"], field: 1 },
  {
    label: "physics-informed neural network",
    variants: ["PINNs", "PINN"],
    acronyms: ["PINN"],
    field: 1,
    broader: [CONCEPT.network],
  },
  { label: "language model", variants: ["language models", "Language models", "language model"], field: 2 },
  { label: "neural network", variants: ["neural network"], field: 1 },
];

function toPaper({ title, abstract, field, topic, at: [x, y], more = {} }: ToldPaper, i: number): GraphPaper {
  return {
    id: paperId(`told:${i}`),
    title,
    abstract,
    year: null,
    authors: [],
    venue: null,
    url: null,
    identifiers: {},
    concepts: CONCEPTS.flatMap((told, concept) => useOf(told, concept, { title, abstract })),
    field,
    topic,
    memberships: field === null ? [] : [{ field, weight: 1 }],
    confidence: 0.9,
    x,
    y,
    measures: { degree: [2, 2, 2, 1, 2, 0, 1][i]!, betweenness: 0, participation: 0, bridging: 0 },
    ...more,
  };
}

type Texts = Readonly<Record<"title" | "abstract", string>>;

function useOf({ variants }: ToldConcept, concept: number, texts: Texts): ConceptUse[] {
  const longestFirst = [...variants].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(longestFirst.join("|"), "g");
  const mentions = (["title", "abstract"] as const).flatMap((field) =>
    [...texts[field].matchAll(pattern)].map(({ index, 0: form }) => ({
      field,
      start: index,
      end: index + form.length,
    })),
  );
  return mentions.length === 0 ? [] : [{ concept, weight: concept === CONCEPT.network ? 0 : 0.5, mentions }];
}

function toConcept(
  { label, kind, variants, acronyms = [], field, broader = [] }: ToldConcept,
  index: number,
  papers: readonly GraphPaper[],
): GraphConcept {
  const paperCount = papers.filter((paper) => paper.concepts.some((use) => use.concept === index)).length;
  return {
    id: conceptId(label),
    label,
    kind: kind ?? null,
    variants,
    acronyms,
    paperCount,
    field,
    broader,
    x: 0,
    y: 0,
  };
}

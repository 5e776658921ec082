import { conceptId, type GraphConcept, type GraphDocument, type GraphPaper, paperId } from "@isthmus/model";

/** A complete little document written by hand: three papers in two fields, the third bridging them. */
export function smallDocument(): GraphDocument {
  return {
    format: "isthmus-graph",
    version: 1,
    meta: {
      title: "Small",
      generator: "isthmus test",
      options: {},
      seed: 1,
      paperCount: 3,
      conceptCount: 3,
      modularity: 0.1,
    },
    papers: [
      paper("a", "Attention for graphs", "Attention helps graphs. Graphs need attention.", 0, 0),
      paper("b", "Heat equations", "We solve the heat equation on a mesh.", 1, 1),
      paper("c", "Graphs that diffuse heat", "A graph diffuses heat like the heat equation.", 0, 0),
    ],
    concepts: [concept("attention", 1, 0), concept("heat equation", 2, 1), concept("graph", 2, 0)],
    links: [
      { source: 0, target: 2, weight: 0.4, concepts: [2] },
      { source: 1, target: 2, weight: 0.5, concepts: [1] },
    ],
    cooccurrences: [{ source: 0, target: 2, weight: 0.5, paperCount: 1 }],
    fields: [
      { label: "Graphs", concepts: [2, 0], papers: [0, 2], stability: 1 },
      { label: "Heat", concepts: [1], papers: [1], stability: 1 },
    ],
    topics: [
      { label: "Attention", field: 0, concepts: [0], papers: [0, 2], stability: 1 },
      { label: "Equations", field: 1, concepts: [1], papers: [1], stability: 1 },
    ],
    bridges: [
      {
        paper: 2,
        score: 0.9,
        fields: [0, 1],
        concepts: [[2], [1]],
        nearest: [0, 1],
        reason: "Brings the heat equation to graphs.",
      },
    ],
    gaps: [],
  };
}

function paper(id: string, title: string, abstract: string, field: number, topic: number): GraphPaper {
  return {
    id: paperId(id),
    title,
    abstract,
    year: null,
    authors: [],
    venue: null,
    url: null,
    identifiers: {},
    concepts: [
      ...uses(title, abstract, "attention", 0),
      ...uses(title, abstract, "heat equation", 1),
      ...uses(title, abstract, "graph", 2),
    ],
    field,
    topic,
    memberships: [{ field, weight: 1 }],
    confidence: 1,
    x: field * 100,
    y: topic * 50,
    measures: { degree: 1, betweenness: 0, participation: 0, bridging: id === "c" ? 1 : 0 },
  };
}

function uses(title: string, abstract: string, form: string, index: number): GraphPaper["concepts"] {
  const mentions = (["title", "abstract"] as const).flatMap((field) => {
    const start = (field === "title" ? title : abstract).toLowerCase().indexOf(form);
    return start < 0 ? [] : [{ field, start, end: start + form.length }];
  });
  return mentions.length === 0 ? [] : [{ concept: index, weight: 0.5, mentions }];
}

function concept(label: string, paperCount: number, field: number): GraphConcept {
  return {
    id: conceptId(label),
    label,
    kind: null,
    variants: [label],
    acronyms: [],
    paperCount,
    field,
    broader: [],
    x: 0,
    y: 0,
  };
}

import { type GraphDocument, type GraphPaper, paperId } from "@isthmus/model";
import type { ExplorerDocument } from "@isthmus/viewer";
import { EMPTY_GRAPH, madeMap } from "./made-map.ts";
import { toldMap } from "./told-map.ts";

/** Text that would run a script if any of it were taken for mark-up; it sets a mark on the page when it does. */
const HOSTILE: string =
  '<img src=x onerror="globalThis.wasHacked=true"><script>wasHacked=true</script>"&amp;';

/** A title of a thousand characters. */
export const ENDLESS_TITLE: string = "Endlessly deliberated considerations ".repeat(28).slice(0, 1000).trim();

/** A title in a script without spaces, longer than any line. */
export const CHINESE_TITLE: string = "基于图神经网络的分子性质预测与可解释性研究".repeat(6);

/** A title that runs from right to left. */
export const ARABIC_TITLE: string = "الشبكات العصبية البيانية لتعلم الجزيئات";

/** The document as a graph.json holds it, without the ways through it that the explorer adds. */
export function toGraph(document: ExplorerDocument): GraphDocument {
  const { format, version, meta, papers, concepts, links } = document;
  const { cooccurrences, fields, topics, bridges, gaps } = document;
  return {
    format,
    version,
    meta,
    papers,
    concepts,
    links,
    cooccurrences,
    fields,
    topics,
    bridges,
    gaps,
  };
}

/** Papers that share nothing: no concept, no link, no field, all in one row. */
export function unlinkedGraph(count: number): GraphDocument {
  const [model] = madeMap({ fieldSizes: [1] }).papers;
  const papers = Array.from({ length: count }, (_, i): GraphPaper => ({
    ...model!,
    id: paperId(`lone:${i}`),
    title: `Lone paper ${i}`,
    concepts: [],
    field: null,
    topic: null,
    memberships: [],
    confidence: 0,
    x: 60 * i,
    y: 0,
    measures: { degree: 0, betweenness: 0, participation: 0, bridging: 0 },
  }));
  return { ...EMPTY_GRAPH, meta: { ...EMPTY_GRAPH.meta, title: "Lone", paperCount: count }, papers };
}

/** Forty fields of four papers each, every field with a bridge to the next. */
export function fortyFields(): ExplorerDocument {
  return madeMap({ fieldSizes: Array.from({ length: 40 }, () => 4), bridgeEvery: 4 });
}

/** The told map with {@link HOSTILE} at the end of every text it has, so that offsets of mentions stay true. */
export function hostileGraph(): GraphDocument {
  const graph = toGraph(toldMap());
  const evil = (text: string): string => `${text} ${HOSTILE}`;
  return {
    ...graph,
    meta: { ...graph.meta, title: evil(graph.meta.title) },
    papers: graph.papers.map((paper) => ({
      ...paper,
      id: paperId(evil(paper.id)),
      title: evil(paper.title),
      abstract: evil(paper.abstract),
      authors: paper.authors.map(evil),
      venue: evil("Venue"),
      url: evil("https://example.org/"),
      identifiers: { doi: evil("10.1/x"), arxiv: evil("2101.1"), pmid: evil("1"), openalex: evil("W1") },
    })),
    concepts: graph.concepts.map((concept) => ({
      ...concept,
      label: evil(concept.label),
      variants: concept.variants.map(evil),
      acronyms: concept.acronyms.map(evil),
    })),
    fields: graph.fields.map((field) => ({ ...field, label: evil(field.label) })),
    topics: graph.topics.map((topic) => ({ ...topic, label: evil(topic.label) })),
    bridges: graph.bridges.map((bridge) => ({ ...bridge, reason: evil(bridge.reason) })),
  };
}

/** The told map with an endless, a Chinese and an Arabic title. */
export function longTitledGraph(): GraphDocument {
  const graph = toGraph(toldMap());
  const titles = [ENDLESS_TITLE, CHINESE_TITLE, ARABIC_TITLE];
  const papers = graph.papers.map((paper, i) => ({
    ...paper,
    title: titles[i] ?? paper.title,
    concepts: paper.concepts.map((use) => ({
      ...use,
      mentions: use.mentions.filter((mention) => mention.field !== "title"),
    })),
  }));
  return { ...graph, papers };
}

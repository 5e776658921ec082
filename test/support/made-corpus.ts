import {
  type Acronym,
  type ConceptKind,
  type Corpus,
  conceptId,
  type ExtractedPaper,
  type Mention,
  paperId,
  type TextField,
} from "@isthmus/model";

/** A paper told by the phrases it is made of. */
export interface MadePaper {
  readonly id: string;
  /** Phrases of the title and of the abstract, each standing there as often as it is given. */
  readonly title?: readonly string[];
  readonly abstract?: readonly string[];
  /** Phrases kept for linking only; all others are shown concepts. */
  readonly terms?: readonly string[];
  /** Kinds of shown concepts by label; all others have none. */
  readonly kinds?: Readonly<Record<string, ConceptKind>>;
  readonly acronyms?: readonly Acronym[];
  readonly inferred?: readonly Acronym[];
}

/** A corpus whose texts are the given phrases, with exact offsets. */
export function makeCorpus(papers: readonly MadePaper[]): Corpus {
  return { papers: papers.map(makePaper) };
}

function makePaper(
  { id, title = [], abstract = [], terms = [], kinds = {}, acronyms = [], inferred = [] }: MadePaper,
  index: number,
): ExtractedPaper {
  const mentions = new Map<string, Mention[]>();
  const texts = { title: join("title", title, mentions), abstract: join("abstract", abstract, mentions) };
  const phrases = [...mentions];
  return {
    paper: {
      id: paperId(id),
      ...texts,
      year: null,
      authors: [],
      venue: null,
      keywords: [],
      identifiers: {},
      url: null,
      source: { file: "made", record: index + 1, line: index + 1 },
    },
    concepts: phrases
      .filter(([label]) => !terms.includes(label))
      .map(([label, found], i) => ({
        id: conceptId(label),
        label,
        kind: kinds[label] ?? null,
        variants: [label],
        weight: 1 / (1 + i),
        mentions: found,
      })),
    terms: phrases
      .filter(([label]) => terms.includes(label))
      .map(([label, found]) => ({ id: conceptId(label), label, mentions: found })),
    acronyms,
    inferred,
  };
}

function join(field: TextField, phrases: readonly string[], mentions: Map<string, Mention[]>): string {
  let text = "";
  for (const phrase of phrases) {
    const start = text.length;
    text += `${phrase}. `;
    mentions.set(phrase, [...(mentions.get(phrase) ?? []), { field, start, end: start + phrase.length }]);
  }
  return text;
}

/** What a planted corpus looks like. */
export interface PlantedShape {
  readonly fields: number;
  readonly papersPerField: number;
  readonly bridges: number;
}

/**
 * Papers drawn from disjoint vocabularies, a few common words, and bridges that draw from two: ids "f<field>-<n>" and
 * "bridge-<a>-<b>-<n>".
 */
export function plantCorpus({ fields, papersPerField, bridges }: PlantedShape): Corpus {
  const draw = createDraw();
  const vocabulary = (field: number): string => `subject${field} idea${draw(30)}`;
  const common = (): string => `common${draw(6)}`;
  const papers: MadePaper[] = [];
  for (let field = 0; field < fields; field++) {
    for (let n = 0; n < papersPerField; n++) {
      const own = Array.from({ length: 8 }, () => vocabulary(field));
      papers.push({ id: `f${field}-${n}`, title: own.slice(0, 1), abstract: [...own, common(), common()] });
    }
  }
  for (let n = 0; n < bridges; n++) {
    const a = n % fields;
    const b = (n + 1) % fields;
    const both = Array.from({ length: 10 }, (_, i) => vocabulary(i % 2 === 0 ? a : b));
    papers.push({ id: `bridge-${a}-${b}-${n}`, title: both.slice(0, 2), abstract: [...both, common()] });
  }
  return makeCorpus(papers);
}

/** Whole numbers below a limit from a fixed linear congruential sequence. */
function createDraw(): (limit: number) => number {
  let state = 12345;
  return (limit) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 16) % limit;
  };
}

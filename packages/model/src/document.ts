import type { ConceptKind, Mention } from "./corpus.ts";
import type { ConceptId, PaperId } from "./identity.ts";
import type { Identifiers } from "./paper.ts";

/** The only file the explorer and every export read. References are array indices; see docs/file-formats.md. */
export interface GraphDocument {
  readonly format: "isthmus-graph";
  readonly version: 1;
  readonly meta: GraphMeta;
  readonly papers: readonly GraphPaper[];
  readonly concepts: readonly GraphConcept[];
  /** Papers that share concepts. */
  readonly links: readonly PaperLink[];
  /** Concepts that share papers. */
  readonly cooccurrences: readonly Cooccurrence[];
  /** The coarse communities, largest first; bridges are between fields. */
  readonly fields: readonly Field[];
  /** The fine communities, each inside one field. */
  readonly topics: readonly Topic[];
  /** Strongest first. */
  readonly bridges: readonly Bridge[];
  /** Strongest first. */
  readonly gaps: readonly Gap[];
}

/** A JSON value, for options that travel with the document. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** What the document is, how it was made, and how well the fields fit. */
export interface GraphMeta {
  readonly title: string;
  /** "isthmus 0.1.0". */
  readonly generator: string;
  /** All options that shaped the document, defaults included. */
  readonly options: Readonly<Record<string, Json>>;
  readonly seed: number;
  readonly paperCount: number;
  readonly conceptCount: number;
  /** Of the fields on the neighbour graph they were found in, −0.5..1. */
  readonly modularity: number;
}

/** A paper on the map, with everything the explorer says of it. */
export interface GraphPaper {
  readonly id: PaperId;
  readonly title: string;
  readonly abstract: string;
  readonly year: number | null;
  readonly authors: readonly string[];
  readonly venue: string | null;
  readonly url: string | null;
  readonly identifiers: Identifiers;
  /** Shown concepts strongest first (weight > 0), then the terms that explain a link or a bridge (weight 0). */
  readonly concepts: readonly ConceptUse[];
  /** `null` for a paper that shares nothing with any other. */
  readonly field: number | null;
  readonly topic: number | null;
  /** Relative closeness to each field, largest first, summing to 1; empty without a field. */
  readonly memberships: readonly Membership[];
  /** 0..1: how surely the paper belongs to its field. */
  readonly confidence: number;
  /** Map units; the whole map is about 1,000 wide, y up. */
  readonly x: number;
  readonly y: number;
  readonly measures: PaperMeasures;
}

/** A concept as one paper uses it; `weight` 0..1. */
export interface ConceptUse {
  readonly concept: number;
  readonly weight: number;
  readonly mentions: readonly Mention[];
}

/** Relative closeness (0..1) of a paper to one field. */
export interface Membership {
  readonly field: number;
  readonly weight: number;
}

/** Measures of a paper's place in the graph of links. */
export interface PaperMeasures {
  /** Number of links. */
  readonly degree: number;
  /** Normalised to 0..1. */
  readonly betweenness: number;
  /** Participation coefficient over fields, 0..1. */
  readonly participation: number;
  /** Bridge score as a rank share, 0..1; 0 when bridges cannot be ranked. */
  readonly bridging: number;
}

/** A concept on the map, shared by papers. */
export interface GraphConcept {
  readonly id: ConceptId;
  readonly label: string;
  /** `null` where it was not determined. */
  readonly kind: ConceptKind | null;
  /** Forms that stand in the texts, most frequent first, the label's own form included where it occurs. */
  readonly variants: readonly string[];
  /** Short forms that papers define for it or use in its place. */
  readonly acronyms: readonly string[];
  /** Papers that mention it, whether shown as their concept or not. */
  readonly paperCount: number;
  readonly field: number | null;
  /** Indices of the nearest more general concepts; following them never leads back. */
  readonly broader: readonly number[];
  readonly x: number;
  readonly y: number;
}

/** `source < target`; `concepts` are the shared concepts that make the link, strongest first. */
export interface PaperLink {
  readonly source: number;
  readonly target: number;
  /** Cosine of the concept profiles, 0..1. */
  readonly weight: number;
  readonly concepts: readonly number[];
}

/** `source < target`. */
export interface Cooccurrence {
  readonly source: number;
  readonly target: number;
  /** NPMI, 0..1. */
  readonly weight: number;
  readonly paperCount: number;
}

/** A coarse community of papers. */
export interface Field {
  /** One to three concepts joined by " · "; no two fields share a name. */
  readonly label: string;
  /** Most distinctive first. */
  readonly concepts: readonly number[];
  readonly papers: readonly number[];
  /** 0..1: how well the field survives dropping a part of the concepts. */
  readonly stability: number;
}

/** A fine community of papers inside one field. */
export interface Topic {
  readonly label: string;
  readonly field: number;
  readonly concepts: readonly number[];
  readonly papers: readonly number[];
  readonly stability: number;
}

/** A paper that joins two fields: `concepts[0]` tie it to `fields[0]` (its own), `concepts[1]` to `fields[1]`. */
export interface Bridge {
  readonly paper: number;
  readonly score: number;
  readonly fields: readonly [number, number];
  readonly concepts: readonly [readonly number[], readonly number[]];
  /** The nearest paper on either side; `null` where there is none. */
  readonly nearest: readonly [number | null, number | null];
  readonly reason: string;
}

/** Two concepts that should meet and do not. */
export interface Gap {
  readonly concepts: readonly [number, number];
  readonly score: number;
  readonly reason: string;
}

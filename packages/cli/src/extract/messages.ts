import type {
  ElectedLabels,
  ExtractOptions,
  LabelShare,
  PackedNames,
  PackedWordings,
  ShardSurvey,
  ShardTotals,
} from "@isthmus/extractor";
import type { Diagnostic, Paper } from "@isthmus/model";

/** What a thread that holds a shard is asked, kinds in this order; it answers each request with one reply, in turn. */
export type ShardRequest =
  | { readonly kind: "start"; readonly options: ExtractOptions }
  | { readonly kind: "add"; readonly papers: readonly Paper[] }
  | { readonly kind: "survey" }
  | { readonly kind: "settle"; readonly totals: ShardTotals }
  | { readonly kind: "elect"; readonly share: LabelShare }
  | { readonly kind: "name"; readonly names: PackedNames }
  /** The lines of so many papers more. */
  | { readonly kind: "assemble"; readonly paperCount: number };

/** Answers; "ready" to those that ask for nothing. */
export type ShardReply =
  | { readonly kind: "ready" }
  | { readonly kind: "added"; readonly diagnostics: readonly Diagnostic[] }
  | { readonly kind: "survey"; readonly survey: ShardSurvey }
  | { readonly kind: "wordings"; readonly parts: readonly PackedWordings[] }
  | { readonly kind: "labels"; readonly labels: ElectedLabels }
  /** Lines of extract.jsonl in UTF-8. */
  | { readonly kind: "lines"; readonly lines: Uint8Array<ArrayBuffer> };

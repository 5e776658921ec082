import type { Mention, Paper } from "@isthmus/model";
import type { KindClues } from "../concept/kind/kind-clues.ts";

/** Characters looked at beside a mention. */
const REACH = 40;

/** What a mention tells of the kind of its concept; see {@link KindClues}. */
export function toKindClues(paper: Paper, { field, start, end }: Mention, words: readonly string[]): KindClues {
  const text = paper[field];
  const before = /([\p{L}\p{N}'-]+)?\s?([\p{L}\p{N}'-]+)\s$/u.exec(text.slice(Math.max(0, start - REACH), start));
  const behind = text.slice(end, end + REACH);
  const after = /^\s([\p{L}\p{N}'-]+)(?:\s([\p{L}\p{N}'-]+))?/u.exec(behind);
  return {
    words,
    surface: text.slice(start, end),
    before: before?.[2]?.toLowerCase() ?? "",
    beforeThat: before?.[1]?.toLowerCase() ?? "",
    after: after?.[1]?.toLowerCase() ?? "",
    afterThat: after?.[2]?.toLowerCase() ?? "",
    markAfter: /^\s?([^\s\p{L}\p{N}])/u.exec(behind)?.[1] ?? "",
    inTitle: field === "title",
  };
}

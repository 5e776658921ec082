import type { Mention, Paper } from "@isthmus/model";
import type { KindClues } from "../concept/kind/kind-clues.ts";

/** Characters looked at beside a mention. */
const REACH = 40;
const MARK = /[^\p{L}\p{N}\s'-]/u;
const WORD = /[\p{L}\p{N}'-]+/gu;

/** What a mention tells of the kind of its concept; see {@link KindClues}. */
export function toKindClues(
  paper: Paper,
  { field, start, end }: Mention,
  words: readonly string[],
): KindClues {
  const text = paper[field];
  const left = text.slice(Math.max(0, start - REACH), start);
  const right = text.slice(end, end + REACH);
  const before = wordsOf(left.split(MARK).at(-1)!);
  const mark = /^\s?([^\s\p{L}\p{N}])/u.exec(right)?.[1] ?? "";
  const after = mark === "" ? wordsOf(right.split(MARK, 1)[0]!) : [];
  return {
    words,
    surface: text.slice(start, end),
    before: before.at(-1) ?? "",
    beforeThat: before.at(-2) ?? "",
    after: after[0] ?? "",
    afterThat: after[1] ?? "",
    markAfter: mark,
    inTitle: field === "title",
  };
}

function wordsOf(text: string): readonly string[] {
  return (text.match(WORD) ?? []).map((word) => word.toLowerCase());
}

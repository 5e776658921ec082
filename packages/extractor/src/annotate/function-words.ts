import { type PosTag, tagCode } from "./pos-tag.ts";

function byWord(lists: readonly (readonly [PosTag, string])[]): ReadonlyMap<string, number> {
  return new Map(
    lists.flatMap(([tag, list]) => list.split(" ").map((word) => [word, tagCode(tag)] as const)),
  );
}

/** Tag codes of words of closed classes, in lower case. */
export const FUNCTION_WORDS = byWord([
  [
    "DET",
    "a an the this that these those each every any some no all both either neither another our its their his her my your",
  ],
  ["PRON", "we they it i you he she us them who which what there itself themselves one ones"],
  ["AUX", "is are was were be been being am has have had"],
  ["PART", "to not do does did can could may might must shall should will would cannot"],
  [
    "ADP",
    "of in for on with by from at into over under between through via across against among during without within upon onto toward towards under per than as like about along behind beyond despite off",
  ],
  ["CCONJ", "and or but nor"],
  ["SCONJ", "if because although while whereas since unless whether when where how why"],
]);

/** The commonest function words: a text without them is not English. */
export const ENGLISH_WORDS: ReadonlySet<string> = new Set(
  "the of and to is that for with we this are by on as from which be our it its can these has have not an or at".split(
    " ",
  ),
);

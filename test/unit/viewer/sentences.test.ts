import { findSentences } from "@isthmus/viewer";
import { describe, expect, test } from "vitest";

const sentences = (text: string): string[] =>
  findSentences(text).map(({ start, end }) => text.slice(start, end));

describe("sentences of an abstract", () => {
  test.each([
    ["are cut at full stops", "One. Two! Three? Four.", ["One.", "Two!", "Three?", "Four."]],
    ["keep closing quotes and brackets", 'He said "no." (Yes.) Then.', ['He said "no."', "(Yes.)", "Then."]],
    ["do not end at abbreviations", "See e.g. Figure 2. Cf. Sec. 3.", ["See e.g. Figure 2.", "Cf. Sec. 3."]],
    ["do not end at initials", "By J. Smith and A. Jones. Done.", ["By J. Smith and A. Jones.", "Done."]],
    ["do not end at decimals", "It is 2.5 % better. Good.", ["It is 2.5 % better.", "Good."]],
    ["do not end before a small letter", "The p. value of x. is it", ["The p. value of x. is it"]],
    ["may begin with a number or a formula", "So. 3 of 4. $x$ is.", ["So.", "3 of 4.", "$x$ is."]],
    ["may begin with mark-up that was left in", "So. <i>This</i> is.", ["So.", "<i>This</i> is."]],
    ["are found in Chinese", "第一句。第二句！第三句", ["第一句。", "第二句！", "第三句"]],
    ["need no full stop at the end", "  One.  Two ", ["One.", "Two"]],
  ])("%s", (_, text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  test("a text without any is one sentence, an empty one none", () => {
    expect(sentences("no stop here")).toEqual(["no stop here"]);
    expect(sentences(" \n ")).toEqual([]);
  });
});

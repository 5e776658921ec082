import { expect, test } from "vitest";
import { readAll, toInput } from "../../support/inputs.ts";

async function shown(abstract: string): Promise<{ text: string; codes: string[] }> {
  const { papers, codes } = await readAll(toInput(JSON.stringify({ title: "T", abstract })));
  return { text: papers[0]!.abstract, codes };
}

test.each([
  ["inline tags", "a <b>bold</b> H<sub>2</sub>O", "a bold H2O"],
  ["paragraphs", "<p>One.</p><p>Two.</p>", "One. Two."],
  ["line breaks", "One<br/>Two<BR>Three", "One Two Three"],
  [
    "JATS",
    "<jats:title>Abstract</jats:title><jats:p>We <jats:italic>do</jats:italic>.</jats:p>",
    "Abstract We do.",
  ],
  ["MathML", "is <mml:math><mml:mi>x</mml:mi></mml:math> here", "is x here"],
  ["attributes", '<a href="https://example.org?a=1&amp;b=2" title="x">link</a>', "link"],
  ["scripts with their content", "a<script>alert('<b>')</script>b <style>p{}</style>c", "a b c"],
  ["a script that is never closed", "a <script>alert(1) b", "a alert(1) b"],
  ["comments", "a<!-- no <b> -->b", "a b"],
  ["character references", "A&amp;B &lt; C&#39;s &#x3b1; &beta; &eacute;", "A&B < C's α β é"],
  ["markup that was escaped once more", "H&lt;sub&gt;2&lt;/sub&gt;O", "H2O"],
])("%s become plain text, and that is said", async (_, raw, text) => {
  expect(await shown(raw)).toEqual({ text, codes: ["read.markup-removed"] });
});

test.each([
  ["comparisons", "a<b and c>d, x < y > z, p<0.05"],
  ["tokens in angle brackets", "the <think> and <image> and <s1> tokens"],
  ["LaTeX", String.raw`$\mathbb{R}^{n \times n}$ with $a<b$ & $c$ and \textbf{x}`],
  ["an ampersand", "R&D and Q&A; AT&T &unknown; &;"],
  ["an open bracket at the end", "a <"],
  ["an unclosed tag", "a <b and so on"],
  ["digits only", "1234567890"],
  ["other scripts", "我们研究图神经网络。Мы изучаем сети. نحن ندرس"],
])("%s stay as they are", async (_, raw) => {
  expect(await shown(raw)).toEqual({ text: raw, codes: [] });
});

test.each([
  ["white space", " a \n  b\t\u00A0c  ", "a b c"],
  ["control characters", "a\u0000b\u0007c", "a b c"],
  ["soft hyphens and zero-width spaces", "net\u00ADwork\u200B", "network"],
  ["decomposed letters", "Schro\u0308dinger", "Schrödinger"],
])("%s are tidied without a word", async (_, raw, text) => {
  expect(await shown(raw)).toEqual({ text, codes: [] });
});

test("half a surrogate pair becomes a replacement character", async () => {
  const { papers } = await readAll(toInput('{"title":"T","abstract":"a \\ud83d b 😀"}'));
  expect(papers[0]?.abstract).toBe("a \uFFFD b 😀");
});

test("a record of nothing but markup holds no text and is told", async () => {
  const { papers, codes } = await readAll(toInput('{"title":"<b></b>","abstract":"<script>x</script>"}'));
  expect({ papers, codes }).toEqual({ papers: [], codes: ["read.not-a-paper"] });
});

test("a million unclosed brackets take no longer than a million letters would", async () => {
  for (const bait of ["<script>", "<!--", "&lt;", "<a ", "<b<"]) {
    const { text } = await shown(`${bait.repeat(100_000)}end`);
    expect(text.endsWith("end")).toBe(true);
  }
});

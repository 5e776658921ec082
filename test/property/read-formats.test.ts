import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readAll, type Reading, toInput } from "../support/inputs.ts";

const word = fc.string({
  unit: fc.constantFrom("a", "b", "e", "o", "t", "ß", "é", "漢"),
  minLength: 3,
  maxLength: 9,
});
const words = (min: number, max: number): fc.Arbitrary<string> =>
  fc.array(word, { minLength: min, maxLength: max }).map((list) => list.join(" "));

const title = words(4, 12).map((text) => `On ${text}`);
const abstract = words(60, 90).map((text) => `We study ${text}.`);

describe("a saved page", () => {
  /** At least the first paper is whole, or nothing tells the page from any list of lines. */
  const pages = fc.tuple(
    fc.record({ title, abstract }),
    fc.array(fc.record({ title, abstract: fc.option(abstract, { nil: "" }) }), { maxLength: 8 }),
  );

  test("gives back titles and abstracts in turn, with abstracts missing anywhere", async () => {
    await fc.assert(
      fc.asyncProperty(pages, fc.constantFrom("\n", "\n\n", "\r\n"), async ([first, others], end) => {
        const whole = others.filter((paper) => paper.abstract !== "").length + 1;
        // Below this share of abstracts a text is not taken for a saved page, and that is said.
        fc.pre(whole >= (others.length + 1 + whole) * 0.25);
        const records = [first, ...others];
        const lines = records.flatMap((paper) =>
          paper.abstract === "" ? [paper.title] : [paper.title, paper.abstract],
        );
        const { papers } = await readAll(toInput(lines.join(end)));
        const expected = distinct(
          records.map((paper) => [paper.title.normalize("NFC"), paper.abstract.normalize("NFC")]),
        );
        expect(papers.map((paper) => [paper.title, paper.abstract])).toEqual(expected);
      }),
    );
  });

  test("is read the same with and without the header of the page", async () => {
    const header = "Get trending papers in your email inbox once a day!\nSubscribe";
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ title, abstract }), { minLength: 1, maxLength: 5 }),
        async (records) => {
          const body = records.map((paper) => `${paper.title}\n${paper.abstract}`).join("\n");
          const bare = await readAll(toInput(body));
          const framed = await readAll(toInput(header + body));
          expect(shown(framed)).toEqual(shown(bare));
        },
      ),
    );
  });
});

describe("a JSON document", () => {
  const record = fc.record(
    { title, abstract: fc.string({ unit: "grapheme", maxLength: 60 }), extra: fc.jsonValue({ maxDepth: 3 }) },
    { requiredKeys: ["title"] },
  );
  const layout = fc.constantFrom(undefined, 1, 4, "\t");

  test("gives every record with its line, however it is set", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(record, { minLength: 1, maxLength: 8 }),
        layout,
        fc.integer({ min: 1, max: 99 }),
        async (records, space, chunk) => {
          const text = JSON.stringify(records, null, space);
          const { papers, codes } = await readAll(toInput(text, "a.json", chunk));
          expect(papers.length + count(codes, "read.duplicate-paper")).toBe(records.length);
          const lines = text.split("\n");
          for (const paper of papers) expect(lines[paper.source.line - 1]).toMatch(/\{/);
        },
      ),
    );
  });

  test("gives the same papers as a list, inside an object and as JSON Lines", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(record, { minLength: 2, maxLength: 6 }), layout, async (records, space) => {
        const list = await readAll(toInput(JSON.stringify(records, null, space)));
        const inside = await readAll(toInput(JSON.stringify({ version: 1, papers: records }, null, space)));
        const lines = await readAll(toInput(records.map((value) => JSON.stringify(value)).join("\n")));
        expect(shown(inside)).toEqual(shown(list));
        expect(shown(lines)).toEqual(shown(list));
      }),
    );
  });

  test("that is cut anywhere gives the records before the cut, and says that it is cut", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(record, { minLength: 2, maxLength: 5 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        async (records, share) => {
          const parts = records.map((value) => JSON.stringify(value));
          const text = `[${parts.join(",")}]`;
          const cut = text.slice(0, 3 + Math.floor(share * (text.length - 4)));
          const { papers, codes } = await readAll(toInput(cut, "a.json"));
          const wholeLength = (n: number): number => parts.slice(0, n).join(",").length + 1;
          const whole = parts.filter((_, i) => wholeLength(i + 1) <= cut.length).length;
          expect(papers.length + count(codes, "read.duplicate-paper")).toBe(whole);
          expect(count(codes, "read.truncated")).toBe(1);
        },
      ),
    );
  });
});

test("markup of any nesting never survives, and text without any is never touched", async () => {
  const tag = fc.constantFrom("b", "i", "sub", "p", "em", "jats:p", "span");
  const marked = fc.array(fc.tuple(tag, word), { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(marked, async (parts) => {
      const html = parts.map(([name, text]) => `<${name}>${text}</${name}>`).join(" ");
      const { papers } = await readAll(toInput(JSON.stringify({ title: html, abstract: "x" })));
      expect(papers[0]?.title).toBe(parts.map(([, text]) => text.normalize("NFC")).join(" "));
    }),
  );
});

function shown({ papers }: Reading): string[][] {
  return papers.map((paper) => [paper.title, paper.abstract]);
}

function count(codes: readonly string[], code: string): number {
  return codes.filter((candidate) => candidate === code).length;
}

/** The very same paper again counts once. */
function distinct(pairs: string[][]): string[][] {
  return [...new Map(pairs.map((pair) => [pair.join("\n"), pair])).values()];
}

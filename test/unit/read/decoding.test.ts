import { expect, test } from "vitest";
import { readAll, toGzip, toInput } from "../../support/inputs.ts";

const LINE = '{"title":"Über Größe – naïve façade","abstract":"Kolmogorov–Arnold networks at the café."}\n';
const TITLE = "Über Größe – naïve façade";

function utf16(text: string, order: "le" | "be", mark: boolean): Uint8Array {
  const bytes = Buffer.from((mark ? "\uFEFF" : "") + text, "utf16le");
  return new Uint8Array(order === "le" ? bytes : bytes.swap16());
}

function windows1252(text: string): Uint8Array {
  return Uint8Array.from(text, (char) => (char === "–" ? 0x96 : char.charCodeAt(0)));
}

test.each([
  ["UTF-8", new TextEncoder().encode(LINE), "utf-8", []],
  ["UTF-8 with byte order mark", new TextEncoder().encode(`\uFEFF${LINE}`), "utf-8", []],
  ["UTF-16 little endian with byte order mark", utf16(LINE, "le", true), "utf-16le", []],
  ["UTF-16 big endian with byte order mark", utf16(LINE, "be", true), "utf-16be", []],
  ["UTF-16 little endian without mark", utf16(LINE, "le", false), "utf-16le", ["read.encoding-guessed"]],
  ["UTF-16 big endian without mark", utf16(LINE, "be", false), "utf-16be", ["read.encoding-guessed"]],
  ["Windows-1252", windows1252(LINE), "windows-1252", ["read.encoding-guessed"]],
] as const)("a file in %s is read as such", async (_, bytes, encoding, codes) => {
  for (const chunkLength of [1, 2, 3, 7, 64, 65_536]) {
    const reading = await readAll(toInput(bytes, "a.jsonl", chunkLength));
    expect(reading.papers.map(({ title }) => title)).toEqual([TITLE]);
    expect(reading.encoding).toBe(encoding);
    expect(reading.codes).toEqual(codes);
  }
});

test("the first byte that is not UTF-8 is told by its line", async () => {
  const bytes = new Uint8Array(Buffer.concat([Buffer.from('{"title":"plain"}\n\n'), windows1252(LINE)]));
  const { papers, diagnostics } = await readAll(toInput(bytes, "a.jsonl", 16));
  expect(papers.map(({ title }) => title)).toEqual(["plain", TITLE]);
  expect(diagnostics.find(({ code }) => code === "read.encoding-guessed")?.at?.line).toBe(3);
});

test("a bad byte in a file that has shown itself as UTF-8 is replaced, counted and placed", async () => {
  const good = Buffer.from(LINE);
  const bad = Buffer.from('{"title":"broken \u0000 here","abstract":"x"}\n');
  bad[bad.indexOf(0)] = 0xff;
  const { papers, diagnostics, encoding } = await readAll(
    toInput(new Uint8Array(Buffer.concat([good, bad])), "a.jsonl", 50),
  );
  expect(encoding).toBe("utf-8");
  expect(papers[1]?.title).toBe("broken \uFFFD here");
  expect(diagnostics).toMatchObject([{ code: "read.damaged-text", at: { line: 2 } }]);
});

test.each([
  ["\r\n", 2],
  ["\r", 2],
  ["\n", 2],
])("lines that end in %j are counted right, wherever the chunks are cut", async (end, line) => {
  const text = `{"title":"one","abstract":"a"}${end}{"title":"two","abstract":"b"}${end}`;
  for (let chunkLength = 28; chunkLength <= 34; chunkLength++) {
    const { papers } = await readAll(toInput(text, "a.jsonl", chunkLength));
    expect(papers.map(({ source }) => source.line)).toEqual([1, line]);
  }
});

test.each([
  ["a PDF", "%PDF-1.7\n", "a PDF"],
  ["a ZIP archive", "PK\u0003\u0004rest", "a ZIP archive"],
  ["text with zero bytes", "abc\0\0def\0g", "binary data"],
  ["control characters all over", "\u0001\u0002\u0003text", "binary data"],
  ["UTF-32", "\u00FF\u00FE\0\0a\0\0\0", "UTF-32"],
])("%s is refused by name", async (_, text, name) => {
  const { papers, diagnostics } = await readAll(toInput(new Uint8Array(Buffer.from(text, "latin1"))));
  expect(papers).toEqual([]);
  expect(diagnostics).toMatchObject([{ code: "read.binary", severity: "error" }]);
  expect(diagnostics[0]?.message).toContain(name);
});

test.each([
  ["no byte", ""],
  ["nothing but white space", " \n\t\r\n  "],
  ["nothing but a byte order mark", "\uFEFF"],
])("a file of %s is called empty", async (_, text) => {
  expect((await readAll(toInput(text))).codes).toEqual(["read.empty-file"]);
});

test("gzip is known by its first bytes, whatever the name", async () => {
  const reading = await readAll(toInput(toGzip(LINE), "papers.txt", 5));
  expect(reading.papers.map(({ title }) => title)).toEqual([TITLE]);
  expect(reading.codes).toEqual([]);
});

test("two gzip files joined are read as one", async () => {
  const joined = new Uint8Array(Buffer.concat([toGzip('{"title":"a","abstract":"b"}\n'), toGzip(LINE)]));
  expect((await readAll(toInput(joined, "a.gz"))).papers).toHaveLength(2);
});

test("a gzip file that is cut gives what came before, and says so", async () => {
  const lines = Array.from(
    { length: 3000 },
    (_, i) => `{"title":"paper ${i}","abstract":"${(i * 7919) % 1009} words"}`,
  );
  const whole = toGzip(lines.join("\n"));
  const { papers, codes } = await readAll(toInput(whole.subarray(0, whole.length * 0.8), "a.gz", 1024));
  expect(codes).toContain("read.damaged-gzip");
  expect(papers.length).toBeGreaterThan(1000);
});

test("an empty gzip file is empty, and one of nothing but its magic is damaged", async () => {
  expect((await readAll(toInput(toGzip("")))).codes).toEqual(["read.empty-file"]);
  expect((await readAll(toInput(new Uint8Array([0x1f, 0x8b])))).codes).toEqual(["read.damaged-gzip"]);
});

test("a failure of the source itself is thrown, plain or compressed", async () => {
  async function* failing(first: Uint8Array): AsyncGenerator<Uint8Array> {
    yield await Promise.resolve(first);
    throw new Error("disk on fire");
  }
  const gzip = toGzip(LINE.repeat(100)).subarray(0, 40);
  for (const first of [new TextEncoder().encode(LINE), gzip]) {
    await expect(readAll({ file: "a", bytes: failing(first) })).rejects.toThrow("disk on fire");
  }
});

test("the source is let go of when a file is refused", async () => {
  let released = false;
  async function* endless(): AsyncGenerator<Uint8Array> {
    try {
      for (;;) yield await Promise.resolve(new Uint8Array(65_536));
    } finally {
      released = true;
    }
  }
  expect((await readAll({ file: "zeros", bytes: endless() })).codes).toEqual(["read.binary"]);
  expect(released).toBe(true);
});

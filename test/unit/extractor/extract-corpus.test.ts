import { extractCorpus } from "@isthmus/extractor";
import { isIsthmusError, readExtractLine, toExtractLine } from "@isthmus/model";
import { describe, expect, test, vi } from "vitest";
import { toPaper } from "../../support/paper.ts";

const text =
  "We study spectral clustering, random walks, graph kernels, Gaussian processes and belief propagation.";
const papers = Array.from({ length: 250 }, (_, i) => toPaper(`Paper ${i}`, text, `p${i}`));

describe("papers that cannot be analysed are kept and said", () => {
  test.each([
    ["without title and abstract", "", "", "extract.no-text"],
    ["of digits only", "2024", "1 2 3 4.5 6", "extract.no-text"],
    ["of symbols only", "***", "😀 <b></b> ---", "extract.no-text"],
    [
      "in Chinese",
      "图神经网络",
      "我们研究图神经网络的表达能力,并提出一种新的方法。",
      "extract.other-language",
    ],
    [
      "in Arabic",
      "الشبكات العصبية",
      "ندرس الشبكات العصبية البيانية وقدرتها على التعبير",
      "extract.other-language",
    ],
    [
      "in German",
      "Neuronale Netze",
      "Wir untersuchen neuronale Netze und zeigen, dass sie sich durch eine neue Methode deutlich verbessern lassen, " +
        "ohne dass dabei mehr Rechenzeit nötig wird oder die Genauigkeit leidet.",
      "extract.other-language",
    ],
  ])("%s", (_, title, abstract, code) => {
    const outcome = extractCorpus([toPaper(title, abstract), toPaper("Graph kernels", text)]);
    expect(outcome.value.papers[0]).toMatchObject({ concepts: [], terms: [], acronyms: [] });
    expect(outcome.value.papers[0]!.paper.abstract).toBe(abstract);
    expect(outcome.value.papers[1]!.concepts.length).toBeGreaterThan(0);
    expect(outcome.diagnostics.map((d) => d.code)).toEqual([code]);
    expect(outcome.diagnostics[0]).toMatchObject({ at: { file: "papers.jsonl", line: 1, record: 1 } });
  });

  test("an English title alone is analysed", () => {
    const { value, diagnostics } = extractCorpus([toPaper("Graph neural networks for molecules", "")]);
    expect(value.papers[0]!.concepts.map(({ label }) => label)).toContain("graph neural network");
    expect(diagnostics).toEqual([]);
  });

  test("a title in capitals gives the same concepts as one in lower case", () => {
    const [loud, quiet] = [
      "ON GRAPH NEURAL NETWORKS AND KERNELS",
      "On graph neural networks and kernels",
    ].map((title) => extractCorpus([toPaper(title, "")]).value.papers[0]!.concepts.map(({ id }) => id));
    expect(loud).toEqual(quiet);
  });
});

test("no papers make an empty corpus", () => {
  expect(extractCorpus([])).toEqual({ value: { papers: [] }, diagnostics: [] });
});

test("papers are not written on", () => {
  const frozen = Object.freeze(toPaper("Graph kernels", text));
  expect(extractCorpus([frozen]).value.papers[0]!.paper).toBe(frozen);
});

test("what is found survives a line of extract.jsonl", () => {
  const { value } = extractCorpus(papers.slice(0, 3));
  for (const extracted of value.papers) {
    const at = { file: "extract.jsonl", line: 1, record: 1 };
    expect(readExtractLine(toExtractLine(extracted), at)).toEqual({ value: extracted, diagnostics: [] });
  }
});

describe("options", () => {
  test("bound the number of concepts shown", () => {
    const few = extractCorpus(papers.slice(0, 1), { maxConcepts: 2, minConcepts: 2 });
    expect(few.value.papers[0]!.concepts).toHaveLength(2);
    const many = extractCorpus(papers.slice(0, 1), { minConcepts: 5 });
    expect(many.value.papers[0]!.concepts.length).toBeGreaterThanOrEqual(5);
  });

  test.each([
    [{ maxConcepts: 0 }],
    [{ maxConcepts: 2.5 }],
    [{ maxConcepts: Number.NaN }],
    [{ minConcepts: -1 }],
    [{ minConcepts: Infinity }],
    [{ minConcepts: 9, maxConcepts: 3 }],
  ])("%o is refused", (options) => {
    let thrown: unknown;
    try {
      extractCorpus(papers.slice(0, 1), options);
    } catch (error) {
      thrown = error;
    }
    expect(isIsthmusError(thrown) && thrown.code).toBe("options.invalid");
  });

  test("progress rises to the number of papers, in at most a hundred steps", () => {
    const onProgress = vi.fn<(done: number, total: number) => void>();
    extractCorpus(papers, { onProgress });
    const done = onProgress.mock.calls.map(([value]) => value);
    expect(done.length).toBeGreaterThan(10);
    expect(done.length).toBeLessThanOrEqual(100);
    expect(done).toEqual(done.toSorted((a, b) => a - b));
    expect(onProgress.mock.lastCall).toEqual([250, 250]);
  });

  test("an aborted signal stops the work with the error of an interruption", () => {
    const controller = new AbortController();
    const onProgress = vi.fn(() => controller.abort());
    let thrown: unknown;
    try {
      extractCorpus(papers, { onProgress, signal: controller.signal });
    } catch (error) {
      thrown = error;
    }
    expect(isIsthmusError(thrown) && thrown.code).toBe("interrupted");
    expect(onProgress).toHaveBeenCalledTimes(1);
  });
});

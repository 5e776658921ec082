import { describe, expect, test } from "vitest";
import {
  AcronymCounts,
  BACKGROUND_ACRONYMS,
  createResolver,
  parseBackgroundAcronyms,
} from "@isthmus/extractor/training";

const NOTHING = parseBackgroundAcronyms("");
const atLarge = parseBackgroundAcronyms(BACKGROUND_ACRONYMS);

/** As many content words as an abstract has. */
function wordsAbout(topic: string): readonly string[] {
  return Array.from({ length: 60 }, (_, i) => `${topic}${i}`);
}

const VISION = wordsAbout("vision");
const NEWS = wordsAbout("news");

/** Papers that define CNN as a network or as a broadcaster, a dozen each, in the company of words of their kind. */
function mixedCorpus(): AcronymCounts {
  const counts = new AcronymCounts();
  for (const [long, words] of [
    ["convolutional neural network", VISION],
    ["cable news network", NEWS],
  ] as const)
    for (let i = 0; i < 12; i++)
      counts.add(
        [{ short: "CNN", long: long.split(" ") }],
        words.filter((_, at) => (at + i) % 3 > 0),
      );
  return counts;
}

describe("undefined short forms in a corpus", () => {
  test("one short form means what the words of its paper say", () => {
    const resolve = createResolver(mixedCorpus(), NOTHING);
    expect(resolve("CNN", new Set(VISION))).toEqual({
      long: ["convolutional", "neural", "network"],
      inferred: true,
    });
    expect(resolve("CNN", new Set(NEWS))?.long).toEqual(["cable", "news", "network"]);
  });

  test("without words that tell, an ambiguous one stays unresolved", () => {
    const resolve = createResolver(mixedCorpus(), NOTHING);
    expect(resolve("CNN", new Set())).toBeNull();
    expect(resolve("CNN", new Set([...VISION, ...NEWS]))).toBeNull();
  });

  test("case matters, and what nobody defines is nothing", () => {
    const resolve = createResolver(mixedCorpus(), NOTHING);
    expect(resolve("cnn", new Set(["image", "pixel", "layer"]))).toBeNull();
    expect(resolve("GNN", new Set(["image", "pixel", "layer"]))).toBeNull();
  });

  test("words of the long form in the paper decide where one definition does not", () => {
    const counts = new AcronymCounts();
    counts.add([{ short: "QFS", long: ["quantum", "fuzzy", "segmentation"] }], ["brain"]);
    const resolve = createResolver(counts, NOTHING);
    expect(resolve("QFS", new Set(["tumor"]))).toBeNull();
    expect(resolve("QFS", new Set(["tumor", "quantum", "fuzzy", "segmentation"]))?.long).toEqual([
      "quantum",
      "fuzzy",
      "segmentation",
    ]);
  });

  test("wordings of one meaning support each other", () => {
    const counts = new AcronymCounts();
    for (const long of ["expert mixture network", "expert mixture networks", "expertmixture network"])
      for (let i = 0; i < 2; i++) counts.add([{ short: "EMN", long: long.split(" ") }], []);
    expect(createResolver(counts, NOTHING)("EMN", new Set())?.long.join(" ")).toBe("expert mixture network");
  });

  test("how papers were divided among counts changes no answer", () => {
    const whole = mixedCorpus();
    const restored = AcronymCounts.unpack(whole.pack());
    const words = new Set(["image", "pixel"]);
    expect(createResolver(restored, atLarge)("CNN", words)).toEqual(
      createResolver(whole, atLarge)("CNN", words),
    );
  });

  test("hundreds of rare expansions leave a short form unresolved", () => {
    const counts = new AcronymCounts();
    for (let i = 0; i < 400; i++) counts.add([{ short: "XY", long: [`x${i}ray`, `y${i}axis`] }], []);
    expect(createResolver(counts, NOTHING)("XY", new Set())).toBeNull();
  });
});

describe("undefined short forms in papers at large", () => {
  const resolve = createResolver(new AcronymCounts(), atLarge);
  const longOf = (short: string, words: string): string | null =>
    resolve(short, new Set(words.split(" ")))?.long.join(" ") ?? null;

  test.each([
    ["CNN", "image recognition accuracy", "convolutional neural network"],
    ["LSTM", "sequence", "long short term memory"],
    ["LLM", "prompt", "large language model"],
    ["PCA", "principal component matrix dimensional linear approximation", "principal component analysis"],
    [
      "PCA",
      "postoperative pain morphine opioid patient analgesic controlled analgesia",
      "patient controlled analgesia",
    ],
    ["SAM", "segmentation segment anything model image", "segment anything model"],
    [
      "SAM",
      "flat minimum generalization loss perturbation optimizer sharpness",
      "sharpness aware minimization",
    ],
  ])("%s with %s is %s", (short, words, long) => {
    expect(longOf(short, words)).toBe(long);
  });

  test("an ambiguous one without a clue stays unresolved", () => {
    expect(longOf("SAM", "result")).toBeNull();
    expect(longOf("ADE", "result")).toBeNull();
  });

  test("the corpus goes before papers at large", () => {
    const counts = new AcronymCounts();
    for (let i = 0; i < 30; i++)
      counts.add([{ short: "ADE", long: ["auxiliary", "density", "estimator"] }], ["density"]);
    expect(createResolver(counts, atLarge)("ADE", new Set(["density"]))?.long.join(" ")).toBe(
      "auxiliary density estimator",
    );
  });
});

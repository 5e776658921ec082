import { type BuildOptions, buildGraph } from "@isthmus/graph";
import { isIsthmusError } from "@isthmus/model";
import { describe, expect, test } from "vitest";
import { plantCorpus } from "../../support/made-corpus.ts";

const corpus = plantCorpus({ fields: 2, papersPerField: 12, bridges: 1 });

function errorOf(options: BuildOptions): unknown {
  try {
    buildGraph(corpus, options);
    return null;
  } catch (error) {
    return error;
  }
}

describe("an option out of range is refused by name, value and what to give", () => {
  test.each<[BuildOptions, RegExp]>([
    [{ neighbours: 0 }, /neighbours is 0; give a whole number from 1 to 200/],
    [{ neighbours: 2.5 }, /neighbours is 2\.5/],
    [{ neighbours: 201 }, /neighbours is 201/],
    [{ resolution: 0 }, /resolution is 0; give a number above 0/],
    [{ resolution: Number.NaN }, /resolution is NaN/],
    [{ seed: 1.5 }, /seed is 1\.5; give a whole number/],
  ])("%o", (options, message) => {
    const error = errorOf(options);
    expect(isIsthmusError(error) && error.code).toBe("options.invalid");
    expect(String(error)).toMatch(message);
  });

  test("and their bounds are accepted", () => {
    for (const options of [{ neighbours: 1 }, { neighbours: 200 }, { resolution: 100 }, { seed: -3 }])
      expect(errorOf(options)).toBeNull();
  });
});

describe("progress", () => {
  test("names the stages in order and never counts beyond its total", () => {
    const stages: string[] = [];
    buildGraph(corpus, {
      onProgress: (stage, done, total) => {
        if (stages.at(-1) !== stage) stages.push(stage);
        expect(done).toBeLessThanOrEqual(total);
      },
    });
    expect(stages[0]).toBe("linking papers");
    expect(new Set(stages).size).toBe(stages.length);
    expect(stages.length).toBeGreaterThan(4);
  });

  test("stops with an error once the signal is aborted", () => {
    const controller = new AbortController();
    const error = errorOf({
      signal: controller.signal,
      onProgress: (stage) => {
        if (stage === "finding topics") controller.abort();
      },
    });
    expect(isIsthmusError(error) && error.code).toBe("interrupted");
  });
});

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { launchBrowser } from "./browser.ts";
import { OUTPUT } from "./explorer-page.ts";
import { type ExplorerServer, serveGraph } from "./explorer-server.ts";
import { madeMap } from "./made-map.ts";
import { toGraph } from "./odd-graphs.ts";

/** What the server answers for graph.json, instead of the graph it serves. */
export interface Answer {
  readonly status?: number;
  readonly body: string;
}

/** An explorer whose graph.json the tests choose. */
export interface GivenGraph {
  /** Opens the explorer over an answer; `answer` is asked at every request, `null` lets the served graph through. */
  open(answer: () => Answer | null, options?: GivenOptions): Promise<Page>;
  /** Console errors and exceptions of the page opened last. */
  problems(): readonly string[];
}

interface GivenOptions {
  readonly query?: string;
  readonly width?: number;
  readonly height?: number;
}

/** Serves a small graph with the built command line for the tests of one file. */
export function useGivenGraph(): GivenGraph {
  let browser: Browser;
  let server: ExplorerServer;
  let problems: string[] = [];
  beforeAll(async () => {
    mkdirSync(join(OUTPUT, "e2e"), { recursive: true });
    const file = join(OUTPUT, "e2e/served.json");
    writeFileSync(file, JSON.stringify(toGraph(madeMap({ fieldSizes: [12, 9] }))));
    [browser, server] = await Promise.all([launchBrowser(), serveGraph(file)]);
  });
  afterAll(async () => {
    await Promise.all([browser.close(), server.stop()]);
  });
  return {
    problems: () => problems,
    open: async (answer, { query = "", width = 1280, height = 800 } = {}) => {
      const page = await browser.newPage({ viewport: { width, height }, reducedMotion: "reduce" });
      const found: string[] = [];
      problems = found;
      page.on("console", (message) => message.type() === "error" && found.push(message.text()));
      page.on("pageerror", (error) => found.push(error.message));
      await page.route("**/graph.json", async (route) => {
        const given = answer();
        if (given === null) await route.continue();
        else await route.fulfill({ contentType: "application/json", ...given });
      });
      await page.goto(`${server.url}${query}`);
      return page;
    },
  };
}

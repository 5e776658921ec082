import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { GraphDocument } from "@isthmus/model";
import type { AxeResults } from "axe-core";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { EXAMPLE_FILE } from "../support/example-corpus.ts";
import { type ExplorerPage, openExplorer, OUTPUT, type PageOptions } from "../support/explorer-page.ts";
import { type ExplorerServer, runIsthmus, serveGraph } from "../support/explorer-server.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** The served example for the tests of one file. */
export interface Example {
  readonly graph: GraphDocument;
  readonly url: string;
  open(query?: string, options?: PageOptions): Promise<Page>;
}

/** Builds and serves the example for one file of tests; each test must leave no problem on its page. */
export function useExample(): Example {
  const graphFile = join(OUTPUT, "e2e/graph.json");
  let browser: Browser;
  let server: ExplorerServer;
  let graph: GraphDocument;
  let opened: ExplorerPage | null = null;
  beforeAll(async () => {
    mkdirSync(join(OUTPUT, "e2e"), { recursive: true });
    await runIsthmus("build", EXAMPLE_FILE, "--title", "Parametric networks", "-o", graphFile);
    graph = JSON.parse(readFileSync(graphFile, "utf8")) as GraphDocument;
    [browser, server] = await Promise.all([launchBrowser(), serveGraph(graphFile)]);
  });
  afterEach(async () => {
    const problems = opened?.problems ?? [];
    await opened?.page.close();
    opened = null;
    expect(problems).toEqual([]);
  });
  afterAll(async () => {
    await Promise.all([browser.close(), server.stop()]);
  });
  return {
    get graph() {
      return graph;
    },
    get url() {
      return server.url;
    },
    async open(query = "", options = {}) {
      opened = await openExplorer(browser, `${server.url}${query}`, options);
      return opened.page;
    },
  };
}

/** The search box. */
export function search(page: Page): Locator {
  return page.getByRole("combobox", { name: "Find a paper, concept or field" });
}

/** The panel on the right. */
export function details(page: Page): Locator {
  return page.locator(".panel");
}

/** What the panel on the right is about. */
export async function openTitle(page: Page): Promise<string | null> {
  return page.locator(".panel-title").textContent();
}

/** Keeps a picture of the page, to be looked at: under test/output/e2e, or where `ISTHMUS_PICTURES` says. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  await page.screenshot({
    path: join(process.env["ISTHMUS_PICTURES"] ?? join(OUTPUT, "e2e"), `${name}.png`),
  });
}

/** What axe finds serious or critical on the page, each with the element. */
export async function findSerious(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const results = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  return results.violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map((node) => `${node.html} ${node.failureSummary ?? ""}`).join("; ")}`,
    );
}

/** As the explorer writes names. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

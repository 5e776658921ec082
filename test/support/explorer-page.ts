import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";

/** Where pictures of a run are kept. */
export const OUTPUT: string = fileURLToPath(new URL("../output/", import.meta.url));

/** What is on the screen of the map, in CSS pixels from its top left corner. */
export interface MapPicture {
  readonly labels: readonly {
    readonly key: string;
    readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
    readonly lines: readonly string[];
  }[];
  readonly papers: readonly { readonly x: number; readonly y: number; readonly radius: number }[];
}

/** How a page is opened. */
export interface PageOptions {
  readonly theme?: "light" | "dark";
  readonly width?: number;
  readonly height?: number;
  readonly reducedMotion?: boolean;
}

/** An open explorer with everything that went wrong on it: console errors, exceptions, failed requests, refused content. */
export interface ExplorerPage {
  readonly page: Page;
  readonly problems: string[];
}

/** Opens a page of the explorer and waits for its first picture. */
export async function openExplorer(
  browser: Browser,
  url: string,
  options: PageOptions = {},
): Promise<ExplorerPage> {
  const opened = await openPage(browser, url, options);
  await opened.page.waitForSelector(".map[data-state=ready]");
  return opened;
}

/** Opens a page and waits for nothing but its loading. */
async function openPage(browser: Browser, url: string, options: PageOptions = {}): Promise<ExplorerPage> {
  const { theme = "light", width = 1440, height = 900, reducedMotion = true } = options;
  const page = await browser.newPage({
    viewport: { width, height },
    colorScheme: theme,
    reducedMotion: reducedMotion ? "reduce" : "no-preference",
  });
  const problems: string[] = [];
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("requestfailed", (request) => problems.push(`request failed: ${request.url()}`));
  await page.goto(url);
  return { page, problems };
}

/** Asks the map what it shows. */
export async function mapPicture(page: Page): Promise<MapPicture> {
  return page.locator(".map").evaluate((map) => {
    const detail: unknown[] = [];
    map.dispatchEvent(new CustomEvent("isthmus:picture", { detail }));
    return detail[0] as MapPicture;
  });
}

/** Waits until two pictures in a row show the same places. */
export async function waitForRest(page: Page): Promise<MapPicture> {
  let last = await mapPicture(page);
  for (let i = 0; i < 40; i += 1) {
    await page.waitForTimeout(150);
    const now = await mapPicture(page);
    if (JSON.stringify(now) === JSON.stringify(last)) return now;
    last = now;
  }
  throw new Error("the map did not come to rest");
}

// Time from navigation to the first complete picture of the bundled example, in headless Chromium: `npm run bench -- first-picture`.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import sparticuz from "@sparticuz/chromium";
import { chromium } from "playwright-core";

const RUNS = 7;
const root = fileURLToPath(new URL("../..", import.meta.url));
const bin = join(root, "packages/cli/bin/isthmus.js");
const folder = mkdtempSync(join(tmpdir(), "isthmus-bench-"));
const graph = process.env.ISTHMUS_GRAPH ?? join(folder, "graph.json");
if (!existsSync(graph))
  spawnSync("node", [bin, "build", join(root, "examples/parametric-networks/papers.txt"), "-o", graph], {
    stdio: "ignore",
  });

const server = spawn("node", [bin, "serve", graph, "--no-open"], { stdio: ["ignore", "pipe", "ignore"] });
let url;
for await (const line of createInterface({ input: server.stdout })) {
  url = /https?:\/\/\S+/.exec(line)?.[0];
  if (url !== undefined) break;
}
const executablePath = process.env.CHROMIUM_PATH ?? (await sparticuz.executablePath());
const browser = await chromium.launch({ executablePath, args: ["--disable-background-networking"] });

const times = [];
for (let i = 0; i < RUNS; i += 1) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(url);
  await page.waitForSelector(".map[data-state=ready]");
  times.push(await page.evaluate(() => performance.getEntriesByName("isthmus:first-picture")[0].startTime));
  await page.close();
}
await browser.close();
server.kill();
rmSync(folder, { recursive: true });
const ordered = times.toSorted((a, b) => a - b);
console.log(
  `first picture: ${Math.round(ordered[Math.floor(RUNS / 2)])} ms after navigation (median of ${RUNS}: ${ordered.map(Math.round).join(", ")})`,
);

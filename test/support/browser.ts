import { existsSync } from "node:fs";
import sparticuz from "@sparticuz/chromium";
import { type Browser, chromium } from "playwright-core";

const INSTALLED = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/**
 * Starts Chromium: `CHROMIUM_PATH`, else the one npm brought along (Linux x64), else one installed on the machine.
 * Throws with what to do when there is none: an end-to-end test that cannot run is a failure, not a skip.
 */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await findChromium(), args: ["--disable-background-networking"] });
}

async function findChromium(): Promise<string> {
  const given = process.env["CHROMIUM_PATH"];
  if (given !== undefined) return given;
  if (process.platform === "linux" && process.arch === "x64") return sparticuz.executablePath();
  const installed = INSTALLED.find((path) => existsSync(path));
  if (installed === undefined)
    throw new Error("no Chromium found: set CHROMIUM_PATH to one to run the end-to-end tests");
  return installed;
}

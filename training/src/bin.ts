import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { isIsthmusError } from "@isthmus/model";
import { parseOptions } from "./options.ts";
import { train } from "./train.ts";

/** Where the extractor keeps what is trained, seen from the built file. */
const SHIPPED = fileURLToPath(new URL("../../packages/extractor/src/", import.meta.url));

try {
  const options = parseOptions(process.argv.slice(2));
  const files = await train(options, (line) => process.stdout.write(`${line}\n`));
  for (const [name, text] of Object.entries(files)) {
    const path = join(options.out ?? SHIPPED, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    process.stdout.write(`written: ${path}, ${Buffer.byteLength(text)} bytes\n`);
  }
} catch (error) {
  const hint = isIsthmusError(error) && error.hint !== null ? `; ${error.hint}` : "";
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}${hint}\n`);
  process.exitCode = 1;
}

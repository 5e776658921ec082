// Extracting a large pile, by one thread and by two, beside what a tagger alone takes for the same texts in the same run.
import { createReadStream, existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import { ROOT, run } from "./measure.mjs";

const PAPERS = 20_000;
/** So many papers are enough to know the pace of the tagger. */
const TAGGED = 4000;
const pile = join(process.env.ISTHMUS_SHARED ?? join(ROOT, "../shared"), "corpus/mlconf.jsonl.gz");

/** Prints papers a second; leaves it out, with a word, where there is no large pile. */
export async function measureLargePile(folder) {
  if (!existsSync(pile)) {
    console.log(`large pile: left out, there is no ${pile}; set ISTHMUS_SHARED to the folder with corpus/`);
    return;
  }
  const lines = await takeLines(PAPERS);
  const papers = join(folder, "pile.jsonl");
  writeFileSync(papers, lines.join(""));
  const outputs = [1, 2].map((workers) => join(folder, `workers-${workers}.jsonl`));
  const [one, two] = outputs.map((output, i) =>
    run("extract", papers, "--workers", String(i + 1), "-o", output),
  );
  const tagger = measureTagger(lines.slice(0, TAGGED));
  const pace = lines.length / one;
  const same = readFileSync(outputs[0]).equals(readFileSync(outputs[1]));
  console.log(
    `isthmus extract, ${lines.length} papers: ${pace.toFixed(0)} papers/s; wink tokens and tags alone ${tagger.toFixed(0)}/s, a ratio of ${(pace / tagger).toFixed(2)}`,
  );
  console.log(
    `two threads: ${(lines.length / two).toFixed(0)} papers/s, ${(one / two).toFixed(2)} times one; the same bytes: ${same}`,
  );
}

async function takeLines(count) {
  const lines = [];
  for await (const line of createInterface({ input: createReadStream(pile).pipe(createGunzip()) })) {
    if (lines.length === count) break;
    lines.push(`${line}\n`);
  }
  return lines;
}

/** Papers a second of the tagger that the tables were counted with: tokens, sentences and parts of speech, nothing else. */
function measureTagger(lines) {
  const require = createRequire(import.meta.url);
  const wink = require("wink-nlp")(require("wink-eng-lite-web-model"), ["sbd", "pos"]);
  const texts = lines.map((line) => {
    const { title, abstract } = JSON.parse(line);
    return `${title}. ${abstract}`;
  });
  const tag = (text) => wink.readDoc(text).tokens().out(wink.its.pos);
  texts.slice(0, 200).forEach(tag);
  const start = performance.now();
  texts.forEach(tag);
  return (1000 * texts.length) / (performance.now() - start);
}

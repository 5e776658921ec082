/** What runs in a thread of its own: one shard of the papers, which does as it is asked; see messages.ts. */
import { parentPort } from "node:worker_threads";
import { ConceptNames, createShard, electShare, explainUnread, settleShard } from "@isthmus/extractor";
import { type Diagnostic, type ExtractedPaper, type Paper, toExtractLine } from "@isthmus/model";
import type { ShardReply, ShardRequest } from "./messages.ts";

let shard = createShard();
let assembled: Iterator<ExtractedPaper> = [].values();

parentPort?.on("message", (request: ShardRequest) => {
  const reply = answer(request);
  parentPort?.postMessage(reply, reply.kind === "lines" ? [reply.lines.buffer] : []);
});

function answer(request: ShardRequest): ShardReply {
  switch (request.kind) {
    case "start":
      shard = createShard(request.options);
      return { kind: "ready" };
    case "add":
      return addPapers(request.papers);
    case "survey":
      return { kind: "survey", survey: shard.survey() };
    case "settle":
      return { kind: "wordings", parts: settleShard(shard, request.totals) };
    case "elect":
      return { kind: "labels", labels: electShare(request.share) };
    case "name":
      assembled = shard.assemble(new ConceptNames(request.names));
      return { kind: "ready" };
    case "assemble":
      return { kind: "lines", lines: takeLines(request.paperCount) };
  }
}

function addPapers(papers: readonly Paper[]): ShardReply {
  const diagnostics: Diagnostic[] = [];
  for (const paper of papers) {
    const reason = shard.add(paper);
    if (reason !== null) diagnostics.push(explainUnread(paper, reason));
  }
  return { kind: "added", diagnostics };
}

function takeLines(paperCount: number): Uint8Array<ArrayBuffer> {
  let text = "";
  for (let i = 0; i < paperCount; i++) {
    const next = assembled.next();
    if (next.done !== true) text += `${toExtractLine(next.value)}\n`;
  }
  return new TextEncoder().encode(text);
}

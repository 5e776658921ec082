import type { OutputChunks } from "../write-output.ts";

/** Papers whose concepts are found and named: their lines of extract.jsonl are made as they are taken, in input order. */
export interface Extraction {
  readonly paperCount: number;
  readonly lines: OutputChunks;
  /** Lets go of what makes the lines. */
  readonly end: () => Promise<void>;
}

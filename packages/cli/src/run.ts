import { EXIT, type ExitCode } from "./exit-code.ts";
import { Findings } from "./findings.ts";
import type { Io } from "./io.ts";
import { createProgress, type Progress } from "./progress.ts";

/** Options that every command has that reads data. */
export interface FindingFlags {
  readonly strict?: boolean;
  readonly verbose?: boolean;
}

/** One run of a command: the process around it, what it found, and how far it is. */
export interface Run {
  readonly io: Io;
  readonly findings: Findings;
  readonly progress: Progress;
}

/**
 * Does the work of a command and tells on standard error what was found, also when the work fails; then, in one line,
 * what came of it. `code` is 4 under `--strict` if a record was lost.
 */
export async function inRun<T>(
  io: Io,
  flags: FindingFlags,
  work: (run: Run) => Promise<{ readonly value: T; readonly result: string | null }>,
): Promise<{ readonly value: T; readonly code: ExitCode }> {
  const findings = new Findings(io, flags.verbose === true);
  const progress = createProgress(io);
  try {
    const { value, result } = await work({ io, findings, progress });
    progress.stop();
    findings.print();
    const line = [result, findings.toSummary()].filter((part) => part !== null && part !== "").join(" · ");
    if (result !== null) io.stderr.write(`${line}\n`);
    const lost = flags.strict === true && findings.count.error > 0;
    return { value, code: lost ? EXIT.doneWithErrors : EXIT.done };
  } catch (error) {
    progress.stop();
    findings.print();
    throw error;
  }
}

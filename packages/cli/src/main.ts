import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { type IsthmusError, isIsthmusError } from "@isthmus/model";
import { CommanderError } from "commander";
import { EXIT, type ExitCode } from "./exit-code.ts";
import type { Io } from "./io.ts";
import { createProgram } from "./program.ts";
import { createStyle } from "./style.ts";

/**
 * Runs one command line (without "node" and the script) and answers with the exit code; never throws. Results go to
 * `io.stdout`, all else to `io.stderr`.
 */
export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = EXIT.done;
  const program = createProgram(io, readVersion(), (done) => {
    code = done;
  });
  // A pipe that is closed early is no failure; writing says so itself where it matters.
  io.stdout.on("error", () => undefined);
  try {
    await program.parseAsync(argv, { from: "user" });
    return code;
  } catch (error) {
    return report(error, argv, io);
  }
}

function report(error: unknown, argv: readonly string[], io: Io): ExitCode {
  if (error instanceof CommanderError) return reportUsage(error, argv, io);
  if (io.signal.aborted) return EXIT.interrupted;
  const say = (text: string): void => void io.stderr.write(`${text}\n`);
  const label = createStyle(io.stderr, io.env).red("error:");
  const known = isIsthmusError(error);
  if (known) say(`${label} ${error.message}${error.hint === null ? "" : `; ${error.hint}`}`);
  else say(`${label} this is a bug of Isthmus, please report it: ${messageOf(error)}`);
  if ((io.env["ISTHMUS_DEBUG"] ?? "") !== "") say(stackOf(error));
  else if (!known) say("Run it again with ISTHMUS_DEBUG=1 to see where it happened.");
  return known ? exitCodeFor(error) : EXIT.failed;
}

/** Commander has told the person already what is wrong, but not that a file alone is no command. */
function reportUsage(error: CommanderError, [first = ""]: readonly string[], io: Io): ExitCode {
  if (error.exitCode === 0) return EXIT.done;
  if (error.code === "commander.unknownCommand" && existsSync(first))
    io.stderr.write(`(To build its graph and explore it: isthmus run ${first})\n`);
  return EXIT.wrongUsage;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : "";
}

function exitCodeFor({ code }: IsthmusError): ExitCode {
  switch (code) {
    case "options.invalid":
    case "usage.invalid":
      return EXIT.wrongUsage;
    case "file.unreadable":
    case "input.none-readable":
    case "document.invalid":
      return EXIT.noReadableInput;
    case "interrupted":
      return EXIT.interrupted;
    case "file.unwritable":
    case "server.unavailable":
    case "worker.lost":
      return EXIT.failed;
  }
}

function readVersion(): string {
  const manifest: unknown = createRequire(import.meta.url)("../package.json");
  const known = typeof manifest === "object" && manifest !== null && "version" in manifest;
  return known && typeof manifest.version === "string" ? manifest.version : "unknown";
}

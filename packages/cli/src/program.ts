import { Command, InvalidArgumentError, Option } from "commander";
import type { ExitCode } from "./exit-code.ts";
import type { Io } from "./io.ts";
import type { ExplainFlags } from "./command/explain.ts";
import type { ExtractCommandFlags } from "./command/extract.ts";
import type { ExtractFlags } from "./load-corpus.ts";
import type { BuildFlags } from "./make-graph.ts";
import type { ServeFlags } from "./serve/serve-graph.ts";

interface OutputFlags {
  readonly output?: string;
}

/** The command line. `onDone` gets the exit code of the command that ran; wrong usage throws commander's error. */
export function createProgram(io: Io, version: string, onDone: (code: ExitCode) => void): Command {
  const program = new Command("isthmus")
    .description("Turns a pile of abstracts into a map of concepts, fields and bridging papers.")
    .version(version)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      writeErr: (text) => void io.stderr.write(text),
      getOutHelpWidth: () => 80,
      getErrHelpWidth: () => 80,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .helpCommand(false)
    .addHelpText("after", example("isthmus run papers.txt"));
  addExtract(program, io, onDone);
  addBuild(program, io, onDone);
  addRun(program, io, onDone);
  addServe(program, io, onDone);
  addInspect(program, io, onDone);
  return program;
}

type OnDone = (code: ExitCode) => void;

const FILES = "papers as saved page, JSON or JSON Lines, also .gz; - is standard input";

function addExtract(program: Command, io: Io, onDone: OnDone): void {
  const command = program
    .command("extract")
    .description("Find the concepts of papers; writes one line of JSON for each.")
    .argument("<files...>", FILES)
    .addOption(outputOption("extract.jsonl"));
  addConceptOptions(command)
    .addOption(
      number("--workers <n>", "threads, 0 or 1 for none (default: as many as help)", {
        min: 0,
        max: 64,
        whole: true,
      }),
    )
    .addOption(
      new Option(
        "--explain <paper>",
        "say how one paper (id, number or begin of its title) got its concepts",
      ),
    )
    .addOption(new Option("--json", "with --explain: write it as JSON"))
    .addOption(strictOption())
    .addOption(verboseOption())
    .addHelpText("after", example("isthmus extract papers.txt -o extract.jsonl"))
    .action(async (files: string[], flags: ExtractCommandFlags & Partial<ExplainFlags>) => {
      const { explain: paper } = flags;
      if (paper === undefined) {
        const { extract } = await import("./command/extract.ts");
        onDone(await extract(files, flags, io));
      } else {
        const { explain } = await import("./command/explain.ts");
        onDone(await explain(files, { ...flags, explain: paper }, io));
      }
    });
}

function addBuild(program: Command, io: Io, onDone: OnDone): void {
  const command = program
    .command("build")
    .description("Build the graph of papers: links, fields, bridges, positions.")
    .argument("<files...>", `${FILES}; or extract.jsonl`)
    .addOption(outputOption("graph.json"));
  addBuildOptions(command)
    .addHelpText("after", example("isthmus build papers.txt -o graph.json"))
    .action(async (files: string[], flags: BuildFlags & OutputFlags) => {
      const { build } = await import("./command/build.ts");
      onDone(await build(files, flags, io));
    });
}

function addRun(program: Command, io: Io, onDone: OnDone): void {
  const command = program
    .command("run")
    .description("Build the graph of papers and explore it in the browser.")
    .argument("<files...>", `${FILES}; or extract.jsonl`);
  addServeOptions(addBuildOptions(command))
    .addHelpText("after", example("isthmus run papers.txt --title 'My reading list'"))
    .action(async (files: string[], flags: BuildFlags & ServeFlags) => {
      const { run } = await import("./command/run.ts");
      onDone(await run(files, flags, io));
    });
}

function addServe(program: Command, io: Io, onDone: OnDone): void {
  const command = program
    .command("serve")
    .description("Explore a graph in the browser; only this machine can reach it.")
    .argument("<graph.json>", "a graph of `isthmus build`");
  addServeOptions(command)
    .addHelpText("after", example("isthmus serve graph.json --port 4000"))
    .action(async (path: string, flags: ServeFlags) => {
      const { serve } = await import("./command/serve.ts");
      onDone(await serve(path, flags, io));
    });
}

function addInspect(program: Command, io: Io, onDone: OnDone): void {
  const command = program
    .command("inspect")
    .description("Sum up papers or a graph: concepts, fields, bridges, findings.")
    .argument("<file>", "papers, an extract.jsonl or a graph.json")
    .option("--json", "write the summary as JSON");
  addConceptOptions(command)
    .addOption(strictOption())
    .addOption(verboseOption())
    .addHelpText("after", example("isthmus inspect graph.json"))
    .action(async (path: string, flags: ExtractFlags & { readonly json?: boolean }) => {
      const { inspect } = await import("./command/inspect.ts");
      onDone(await inspect(path, flags, io));
    });
}

function addBuildOptions(command: Command): Command {
  return addConceptOptions(command)
    .addOption(new Option("--title <text>", "name of the graph"))
    .addOption(
      number("--seed <n>", "seed of everything random (default: 1)", {
        min: 0,
        max: 4_294_967_295,
        whole: true,
      }),
    )
    .addOption(
      number("--neighbours <n>", "links shown per paper (default: 20)", { min: 1, max: 200, whole: true }),
    )
    .addOption(
      number("--resolution <n>", "above 1 more fields, below 1 fewer", { min: 0.05, max: 20, whole: false }),
    )
    .addOption(strictOption())
    .addOption(verboseOption());
}

function addServeOptions(command: Command): Command {
  return command
    .addOption(
      number("--port <n>", "port to listen on (default: any free one)", { min: 0, max: 65_535, whole: true }),
    )
    .addOption(new Option("--no-open", "do not open the browser"));
}

function outputOption(usual: string): Option {
  return new Option("-o, --output <file>", `where to write, such as ${usual} (default: stdout)`);
}

function addConceptOptions(command: Command): Command {
  return command
    .addOption(
      number(
        "--min-concepts <n>",
        "concepts shown per paper, as far as there are any plausible (default: 4)",
        {
          min: 0,
          max: 100,
          whole: true,
        },
      ),
    )
    .addOption(
      number("--max-concepts <n>", "concepts shown per paper at most (default: 20)", {
        min: 1,
        max: 100,
        whole: true,
      }),
    );
}

function strictOption(): Option {
  return new Option("--strict", "exit with 4 if any record was lost");
}

function verboseOption(): Option {
  return new Option("--verbose", "show every finding, notes included");
}

function example(line: string): string {
  return `\nExample:\n  $ ${line}`;
}

interface NumberRange {
  readonly min: number;
  readonly max: number;
  readonly whole: boolean;
}

function number(flags: string, description: string, range: NumberRange): Option {
  return new Option(flags, description).argParser((text) => parseNumber(text, range));
}

/** A number in the range, or a refusal that names the nearest right one. */
function parseNumber(text: string, { min, max, whole }: NumberRange): number {
  const value = text.trim() === "" ? Number.NaN : Number(text);
  if (value >= min && value <= max && (!whole || Number.isInteger(value))) return value;
  const meant = Number.parseFloat(text);
  const inside = Math.min(max, Math.max(min, whole ? Math.round(meant) : meant));
  const nearest = Number.isNaN(meant) ? "" : ` Did you mean ${inside}?`;
  throw new InvalidArgumentError(`Give a ${whole ? "whole " : ""}number from ${min} to ${max}.${nearest}`);
}

import { IsthmusError } from "@isthmus/model";

/** What to train on; paths as given. */
export interface TrainOptions {
  /** Files of papers; each is a corpus of its own, whose rates are compared with the others'. */
  readonly corpora: readonly string[];
  /** Files of annotated papers. */
  readonly gold: readonly string[];
  /** Files of annotations without texts, whose papers stand in the corpora; may be none. */
  readonly annotations: readonly string[];
  /** Files whose papers must not be counted, for they measure quality. */
  readonly exclude: readonly string[];
  /** Only every so many papers of a corpus are counted: an integer from 1. */
  readonly every: number;
  /** Folder for the files; `null` for the sources of the extractor. */
  readonly out: string | null;
}

/** How the command is called. */
const USAGE =
  "npm run train -- --corpora <files…> --gold <files…> --exclude <files…> [--annotations <files…>] [--every <n>] [--out <folder>]";

const LISTS = ["corpora", "gold", "exclude"] as const;
const OPTIONAL_LISTS = ["annotations"] as const;
const SINGLE = ["every", "out"] as const;

/** Options from the words of the command line; throws "usage.invalid" for others than {@link USAGE} has. */
export function parseOptions(args: readonly string[]): TrainOptions {
  const values = collectValues(args);
  const list = (name: string): readonly string[] => values.get(name) ?? [];
  for (const name of LISTS) if (list(name).length === 0) throw refuse(`--${name} has no files`);
  for (const name of SINGLE)
    if (values.has(name) && list(name).length !== 1) throw refuse(`--${name} has not one value`);
  const every = Number(list("every")[0] ?? 1);
  if (!Number.isSafeInteger(every) || every < 1) throw refuse("--every is no integer from 1");
  return {
    corpora: list("corpora"),
    gold: list("gold"),
    annotations: list("annotations"),
    exclude: list("exclude"),
    every,
    out: list("out")[0] ?? null,
  };
}

/** Each option takes all words up to the next. */
function collectValues(args: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const known: readonly string[] = [...LISTS, ...OPTIONAL_LISTS, ...SINGLE];
  const values = new Map<string, string[]>();
  let current: string[] | null = null;
  for (const arg of args) {
    if (!arg.startsWith("--")) {
      if (current === null) throw refuse(`"${arg}" stands before any option`);
      current.push(arg);
      continue;
    }
    const name = arg.slice(2);
    if (!known.includes(name)) throw refuse(`there is no option ${arg}`);
    current = values.get(name) ?? [];
    values.set(name, current);
  }
  return values;
}

function refuse(found: string): IsthmusError {
  return new IsthmusError("usage.invalid", `reading the options: ${found}`, { hint: USAGE });
}

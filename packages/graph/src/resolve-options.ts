import { IsthmusError } from "@isthmus/model";

/** How a graph is built. */
export interface BuildOptions {
  /** Shown over the map; default "Papers". */
  readonly title?: string;
  /** A whole number; the same seed gives the same document. Default 1. */
  readonly seed?: number;
  /** Links shown per paper (union of the nearest), 1..200; default 20. */
  readonly neighbours?: number;
  /** Of the fields: above 0, higher makes more of them; default 1. */
  readonly resolution?: number;
  /** Called as stages advance; `total` counts the units of that stage. */
  readonly onProgress?: (stage: string, done: number, total: number) => void;
  /** Looked at between steps; once aborted, building ends with an `interrupted` error. */
  readonly signal?: { readonly aborted: boolean };
}

/** Every option with its value. */
export interface ResolvedOptions {
  readonly title: string;
  readonly seed: number;
  readonly neighbours: number;
  readonly resolution: number;
  /** Reports progress, and throws once the signal is aborted. */
  readonly advance: (stage: string, done: number, total: number) => void;
}

const MAX_NEIGHBOURS = 200;
const MAX_RESOLUTION = 100;

/** Fills in defaults; throws `options.invalid` for a value outside its range. */
export function resolveOptions(options: BuildOptions): ResolvedOptions {
  const { title = "Papers", seed = 1, neighbours = 20, resolution = 1, onProgress, signal } = options;
  if (!Number.isSafeInteger(seed)) refuse("seed", seed, "a whole number");
  if (!Number.isInteger(neighbours) || neighbours < 1 || neighbours > MAX_NEIGHBOURS)
    refuse("neighbours", neighbours, `a whole number from 1 to ${MAX_NEIGHBOURS}`);
  if (!(resolution > 0 && resolution <= MAX_RESOLUTION))
    refuse("resolution", resolution, `a number above 0, up to ${MAX_RESOLUTION}`);
  return {
    title,
    seed,
    neighbours,
    resolution,
    advance: (stage, done, total) => {
      if (signal?.aborted === true)
        throw new IsthmusError("interrupted", `building the graph: interrupted at ${stage}`);
      onProgress?.(stage, done, total);
    },
  };
}

function refuse(name: string, value: number, wanted: string): never {
  throw new IsthmusError("options.invalid", `building the graph: ${name} is ${value}; give ${wanted}`);
}

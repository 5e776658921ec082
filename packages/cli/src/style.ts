import type { Io, Terminal } from "./io.ts";

/** Marks up text for a terminal, or leaves it as it is. */
export interface Style {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
}

/** Colour for terminals only, and never against NO_COLOR (https://no-color.org). */
export function createStyle(target: Terminal, env: Io["env"]): Style {
  const plain = (env["NO_COLOR"] ?? "") !== "" || env["TERM"] === "dumb" || target.isTTY !== true;
  const wrap =
    (on: number, off: number) =>
    (text: string): string =>
      plain ? text : `\u001B[${on}m${text}\u001B[${off}m`;
  return { bold: wrap(1, 22), dim: wrap(2, 22), red: wrap(31, 39), yellow: wrap(33, 39) };
}

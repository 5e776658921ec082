export { EXIT, type ExitCode } from "./exit-code.ts";
export type { Io, Terminal } from "./io.ts";
export { main } from "./main.ts";
export { hasDesktop } from "./serve/has-desktop.ts";

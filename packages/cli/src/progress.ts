import cliProgress from "cli-progress";
import type { Io } from "./io.ts";

/** Shows how far a stage is. */
export interface Progress {
  /** Tells the state of a stage; a new name begins a new bar. `total` 0 means that it is not known. */
  readonly show: (stage: string, done: number, total: number, unit: string) => void;
  /** Clears the line for other output. */
  readonly stop: () => void;
}

/** A bar with rate and remaining time on standard error if that is a terminal, else nothing. */
export function createProgress(io: Io): Progress {
  if (io.stderr.isTTY !== true) return { show: () => undefined, stop: () => undefined };
  let bar: cliProgress.SingleBar | null = null;
  let current = "";
  let startedAt = 0;
  const stop = (): void => {
    bar?.stop();
    bar = null;
    current = "";
  };
  const start = (stage: string, total: number, unit: string): cliProgress.SingleBar => {
    stop();
    current = stage;
    startedAt = performance.now();
    const started = new cliProgress.SingleBar({
      stream: io.stderr,
      format: toFormat(total),
      barsize: 24,
      barCompleteChar: "█",
      barIncompleteChar: "░",
      hideCursor: true,
      clearOnComplete: true,
      gracefulExit: false,
      emptyOnZero: true,
    });
    started.start(total, 0, { stage: stage.padEnd(12), unit, rate: "…" });
    return started;
  };
  const show: Progress["show"] = (stage, done, total, unit) => {
    if (stage !== current) bar = start(stage, total, unit);
    const seconds = (performance.now() - startedAt) / 1000;
    bar?.update(done, { rate: seconds > 0.1 ? toRate(done / seconds) : "…" });
  };
  return { show, stop };
}

function toFormat(total: number): string {
  return total > 0
    ? "{stage} {bar} {percentage} % · {value}/{total} {unit} · {rate}/s · {eta_formatted} left"
    : "{stage} {value} {unit} · {rate}/s";
}

function toRate(perSecond: number): string {
  return perSecond >= 10 ? String(Math.round(perSecond)) : perSecond.toFixed(1);
}

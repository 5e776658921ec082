import cliProgress from "cli-progress";
import type { Io } from "./io.ts";

/** Shows how far a stage is. */
export interface Progress {
  /** Tells the state of a stage; a new name begins a new line. A `total` of 0 or 1 is shown without a bar, `unit` may be "". */
  readonly show: (stage: string, done: number, total: number, unit: string) => void;
  /** Clears the line for other output. */
  readonly stop: () => void;
}

/** A bar with rate and remaining time on standard error if that is a terminal, else nothing. */
export function createProgress(io: Io): Progress {
  if (io.stderr.isTTY !== true) return { show: () => undefined, stop: () => undefined };
  let shown: {
    readonly stage: string;
    readonly bar: cliProgress.SingleBar;
    readonly startedAt: number;
  } | null = null;
  const stop = (): void => {
    shown?.bar.stop();
    shown = null;
  };
  const show: Progress["show"] = (stage, done, total, unit) => {
    if (shown?.stage !== stage) {
      stop();
      shown = { stage, bar: startBar(io, stage, total, unit), startedAt: performance.now() };
    }
    const seconds = (performance.now() - shown.startedAt) / 1000;
    shown.bar.update(done, toPace(done, total, seconds));
  };
  return { show, stop };
}

function startBar(io: Io, stage: string, total: number, unit: string): cliProgress.SingleBar {
  const counting =
    total > 1 ? "{bar} {percentage} % · {value}/{total}{unit}" : total === 0 ? "{value}{unit}" : "";
  const bar = new cliProgress.SingleBar({
    stream: io.stderr,
    format: `{stage} ${counting}{pace}`,
    barsize: 24,
    barCompleteChar: "█",
    barIncompleteChar: "░",
    hideCursor: true,
    clearOnComplete: true,
    gracefulExit: false,
  });
  bar.start(Math.max(1, total), 0, {
    stage: stage.padEnd(16),
    unit: unit === "" ? "" : ` ${unit}`,
    pace: "",
  });
  return bar;
}

/** Rate and time left, once there is something to judge them by. */
function toPace(done: number, total: number, seconds: number): { readonly pace: string } {
  if (done === 0 || seconds < 0.2) return { pace: "" };
  const rate = done / seconds;
  const left = total > 1 ? ` · ${toDuration((total - done) / rate)} left` : "";
  return { pace: total === 1 ? "" : ` · ${rate >= 10 ? Math.round(rate) : rate.toFixed(1)}/s${left}` };
}

function toDuration(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < 60) return `${whole} s`;
  return whole < 3600 ? `${Math.floor(whole / 60)} min ${whole % 60} s` : `${(whole / 3600).toFixed(1)} h`;
}

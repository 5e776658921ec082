/** Says what is being done, on standard error, so that standard output is left to results. */
export function say(text) {
  process.stderr.write(`${text}\n`);
}

/**
 * Does one step and says how long it took; a step that answers `"current"` had nothing to do. A failed step ends the
 * process with its message.
 * @param {string} title
 * @param {() => Promise<"done" | "current">} work
 */
export async function step(title, work) {
  const startedAt = performance.now();
  const live = process.stderr.isTTY === true;
  if (live) process.stderr.write(`… ${title}`);
  try {
    const outcome = await work();
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    say(
      `${live ? "\r\u001B[K" : ""}✓ ${title}${outcome === "current" ? ": nothing to do" : ` (${seconds} s)`}`,
    );
  } catch (error) {
    say(
      `${live ? "\r\u001B[K" : ""}✗ ${title}\n${error instanceof StepError ? error.message : String(error?.stack ?? error)}`,
    );
    process.exit(1);
  }
}

/** Why a step failed, for people. */
export class StepError extends Error {}

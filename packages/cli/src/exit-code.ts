/** What the process ends with; scripts may rely on these numbers. */
export const EXIT = {
  done: 0,
  failed: 1,
  wrongUsage: 2,
  noReadableInput: 3,
  /** Only under `--strict`. */
  doneWithErrors: 4,
  interrupted: 130,
} as const;

/** One of the numbers of {@link EXIT}. */
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

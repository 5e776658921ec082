import type { PlacedLabel } from "./label.ts";

/** A label on its way in or out; `strength` 0..1 is its opacity. */
export interface FadingLabel {
  readonly label: PlacedLabel;
  readonly strength: number;
}

/** Keeps what is shown between pictures. */
export interface Fading {
  /** The labels to paint now; those that are no longer wanted fade where they stood unless the map moved. */
  readonly next: (wanted: readonly PlacedLabel[], isMoving: boolean) => readonly FadingLabel[];
  /** True while a label is still on its way. */
  readonly isUnderWay: () => boolean;
  readonly choices: () => ReadonlyMap<string, string>;
  readonly placed: () => readonly PlacedLabel[];
}

const STEP_IN = 1 / 6;
const STEP_OUT = 1 / 5;

/** Fades labels in over 6 pictures and out over 5; at once under reduced motion. */
export function createFading(isReduced: () => boolean): Fading {
  let shown = new Map<string, FadingLabel>();
  let current: readonly PlacedLabel[] = [];
  return {
    next: (wanted, isMoving) => {
      const first = current.length === 0;
      const keys = new Set(wanted.map((label) => label.key));
      const stepIn = first || isReduced() ? 1 : STEP_IN;
      const stepOut = isMoving || isReduced() ? 1 : STEP_OUT;
      const leaving = [...shown].flatMap(([key, { label, strength }]): [string, FadingLabel][] =>
        keys.has(key) || strength <= stepOut ? [] : [[key, { label, strength: strength - stepOut }]],
      );
      const arriving = wanted.map((label): [string, FadingLabel] => [
        label.key,
        { label, strength: Math.min(1, (shown.get(label.key)?.strength ?? 0) + stepIn) },
      ]);
      shown = new Map([...leaving, ...arriving]);
      current = wanted;
      return [...shown.values()];
    },
    isUnderWay: () => shown.size > current.length || [...shown.values()].some(({ strength }) => strength < 1),
    choices: () => new Map(current.map(({ key, choice }) => [key, choice])),
    placed: () => current,
  };
}

import { grownBox } from "../geometry/projection.ts";
import type { Point } from "../geometry/spacing.ts";
import { boxAt, type Surroundings } from "./community-labels.ts";
import type { Candidate, LabelSetting } from "./label.ts";

const TITLE_WIDTH = 150;
const FOCUS_WIDTH = 240;

const COVERED = 1;

/**
 * The way to set a paper's title beside its dot. The focused one is larger and whole; those that are not lit give way
 * to dots that are not theirs.
 */
export function titleSettings(
  title: string,
  { x, y }: Point,
  radius: number,
  { isLit, isFocus }: { readonly isLit: boolean; readonly isFocus: boolean },
  around: Surroundings,
): LabelSetting[] {
  const style = isFocus
    ? { size: 12.5, weight: 600, maxWidth: FOCUS_WIDTH, maxLines: 5 }
    : { size: 11.5, weight: 500, maxWidth: TITLE_WIDTH, maxLines: 2 };
  const set = around.typeset(title, style);
  const [beyondX, beyondY] = [radius + set.width / 2 + 6, radius + set.height / 2 + 4];
  const centres = [
    [x, y + beyondY],
    [x, y - beyondY],
    [x + beyondX, y],
    [x - beyondX, y],
  ] as const;
  const candidates = (): Candidate[] =>
    centres
      .map(([centreX, centreY], i) => {
        const box = boxAt(set, centreX, centreY);
        return { box, penalty: 0.15 * i + COVERED * around.dotsUnder(grownBox(box, radius * 0.8)) };
      })
      .filter(({ penalty }) => isLit || penalty < COVERED);
  return [{ text: set, candidates }];
}

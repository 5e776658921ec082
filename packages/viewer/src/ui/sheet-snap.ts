/** The heights of the sheet: only its tabs, about half the screen, all but the header. */
export type Snap = "peek" | "half" | "full";

/** Shares of the screen's height, as phone.css has them; the tabs alone are a fixed 84 px there. */
const SHARES = [
  ["peek", 0.1],
  ["half", 0.46],
  ["full", 0.9],
] as const;

/** The height to rest at when the sheet is let go at `height` of a screen `screen` high. */
export function nearestSnap(height: number, screen: number): Snap {
  const share = height / screen;
  const [nearest] = [...SHARES].sort((a, b) => Math.abs(a[1] - share) - Math.abs(b[1] - share));
  return nearest![0];
}

/** The next larger height, after the largest the smallest. */
export function nextSnap(snap: Snap): Snap {
  return snap === "peek" ? "half" : snap === "half" ? "full" : "peek";
}

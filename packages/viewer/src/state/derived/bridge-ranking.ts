import type { ExplorerDocument } from "../../load/explorer-document.ts";

/** Indices of the bridges between two fields (either order), strongest first; those beyond `topBridges` included. */
export function bridgesBetween({ bridges }: ExplorerDocument, a: number, b: number): number[] {
  return bridges.flatMap(({ fields: [from, to] }, i) =>
    (from === a && to === b) || (from === b && to === a) ? [i] : [],
  );
}

/** Indices of the `topBridges` between two fields (either order), strongest first. */
export function topBridgesBetween(document: ExplorerDocument, a: number, b: number): number[] {
  const top = new Set(document.topBridges);
  return bridgesBetween(document, a, b).filter((bridge) => top.has(bridge));
}

/** Symmetric matrix of fields: how many bridging papers join each two; the diagonal is 0. */
export function bridgeCounts({ bridges, fields, topBridges }: ExplorerDocument): number[][] {
  const counts = fields.map(() => fields.map(() => 0));
  for (const bridge of topBridges) {
    const [a, b] = bridges[bridge]!.fields;
    if (a === b) continue;
    counts[a]![b]! += 1;
    counts[b]![a]! += 1;
  }
  return counts;
}

/**
 * The top bridge `step` places (±1) from the one of the selected paper, around the end; from outside the ranking the
 * first or the last; `null` without bridges.
 */
export function bridgeAlong(
  { topBridges }: ExplorerDocument,
  from: number | null,
  step: 1 | -1,
): number | null {
  if (topBridges.length === 0) return null;
  const at = from === null ? -1 : topBridges.indexOf(from);
  if (at === -1) return topBridges.at(step === 1 ? 0 : -1)!;
  return topBridges.at((at + step) % topBridges.length)!;
}

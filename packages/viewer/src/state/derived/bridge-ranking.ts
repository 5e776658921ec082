import type { ExplorerDocument } from "../../load/explorer-document.ts";

/** Indices of the bridges between two fields (either order), strongest first. */
export function bridgesBetween({ bridges }: ExplorerDocument, a: number, b: number): number[] {
  return bridges.flatMap(({ fields: [from, to] }, i) =>
    (from === a && to === b) || (from === b && to === a) ? [i] : [],
  );
}

/** Symmetric matrix of fields: how many marked bridging papers join each two; the diagonal is 0. */
export function bridgeCounts({ bridges, fields, bridgeOfPaper, isBridging }: ExplorerDocument): number[][] {
  const counts = fields.map(() => fields.map(() => 0));
  for (const [
    i,
    {
      paper,
      fields: [a, b],
    },
  ] of bridges.entries()) {
    if (a === b || !isBridging[paper] || bridgeOfPaper[paper] !== i) continue;
    counts[a]![b]! += 1;
    counts[b]![a]! += 1;
  }
  return counts;
}

/** The bridge `step` places (±1) from the one of the selected paper, around the end; `null` without bridges. */
export function bridgeAlong(document: ExplorerDocument, from: number | null, step: 1 | -1): number | null {
  const walk = document.bridges.flatMap(({ paper }, i) => (document.bridgeOfPaper[paper] === i ? [i] : []));
  if (walk.length === 0) return null;
  const at = from === null ? -1 : walk.indexOf(from);
  const next = at === -1 ? (step === 1 ? 0 : walk.length - 1) : (at + step + walk.length) % walk.length;
  return walk[next]!;
}

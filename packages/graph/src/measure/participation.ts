/**
 * Participation coefficient (Guimerà & Amaral, Functional cartography of complex metabolic networks, 2005):
 * P = 1 − Σ_fields (strength into the field / strength)².
 */
import type { Measure } from "./measure.ts";

/** 0 where all link weight stays in one field, towards 1 where it is spread evenly over many. */
export const participation: Measure = {
  id: "participation",
  title: "Participation coefficient",
  compute: ({ adjacency: { nodeCount, offsets, neighbours, weights }, fieldOf }) =>
    Float64Array.from({ length: nodeCount }, (_, node) => {
      const into = new Map<number, number>();
      let strength = 0;
      for (let at = offsets[node]!; at < offsets[node + 1]!; at++) {
        const field = fieldOf[neighbours[at]!]!;
        into.set(field, (into.get(field) ?? 0) + weights[at]!);
        strength += weights[at]!;
      }
      if (strength === 0) return 0;
      return 1 - [...into.values()].reduce((sum, value) => sum + (value / strength) ** 2, 0);
    }),
};

import type { Lit } from "../../state/derived/lit.ts";

const VEIL = 0.74;
const VEIL_ON_LIT_FIELDS = 0.45;

/** How strongly the veil covers a field's ground (`null`: open water), 0..1: none on a field that is itself meant. */
export function veilOn(field: number | null, lit: Lit | null): number {
  if (lit === null) return 0;
  if (field === null || !lit.fields.includes(field)) return VEIL;
  return lit.papers.length === 0 ? 0 : VEIL_ON_LIT_FIELDS;
}

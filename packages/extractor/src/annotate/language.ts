import type { Unit } from "./unit.ts";

/** Fewer words say too little: then only the script counts. */
const FEWEST_WORDS = 20;
/** Abstracts in English have 25 to 45 % such words, abstracts in related languages under 5 %. */
const LOWEST_SHARE = 0.08;

/** True where units are surely not English: another script, or a long text without English function words. */
export function isOtherLanguage(units: readonly Unit[]): boolean {
  let latin = 0;
  let english = 0;
  let characters = 0;
  for (const { form } of units) {
    characters += form.surface.length;
    if (form.isLatin) latin++;
    if (form.isEnglish) english++;
  }
  if (characters > 10 && latin < 0.5 * units.length) return true;
  return units.length >= FEWEST_WORDS && english < LOWEST_SHARE * units.length;
}

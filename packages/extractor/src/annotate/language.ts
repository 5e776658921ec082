import { splitUnits } from "./unit.ts";

const ENGLISH = new Set(
  "the of and to is that for with we this are by on as from which be our it its can these has have not an or at".split(
    " ",
  ),
);
/** Fewer words say too little: then only the script counts. */
const FEWEST_WORDS = 20;
/** Abstracts in English have 25 to 45 % such words, abstracts in related languages under 5 %. */
const LOWEST_SHARE = 0.08;

/** True where a masked text is surely not English: another script, or a long text without English function words. */
export function isOtherLanguage(masked: string): boolean {
  const letters = masked.match(/\p{L}/gu)?.length ?? 0;
  const latin = masked.match(/[\p{Script=Latin}\p{Script=Greek}]/gu)?.length ?? 0;
  if (letters > 10 && latin < 0.5 * letters) return true;
  const words = splitUnits(masked)
    .map((unit) => unit.surface.toLowerCase())
    .filter((word) => /^\p{L}+$/u.test(word));
  if (words.length < FEWEST_WORDS) return false;
  return words.filter((word) => ENGLISH.has(word)).length < LOWEST_SHARE * words.length;
}

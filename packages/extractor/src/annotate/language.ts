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
  const words = masked.match(/[\p{L}\p{M}]+/gu) ?? [];
  const latin = words.filter((word) => /^[\p{Script=Latin}\p{Script=Greek}]/u.test(word));
  if (masked.length > 10 && latin.length < 0.5 * words.length) return true;
  if (words.length < FEWEST_WORDS) return false;
  return words.filter((word) => ENGLISH.has(word.toLowerCase())).length < LOWEST_SHARE * words.length;
}

/** The first year (1500–2099) in a date of any notation, or `null`. */
export function findYear(text: string): number | null {
  const match = /(?<!\d)(?:1[5-9]|20)\d{2}(?!\d)/.exec(text);
  return match === null ? null : Number(match[0]);
}

/** Numbers in printable text: one digit of base 64 a value. The alphabet needs no escape in a string literal. */

const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";

/** The highest digit. */
export const HIGHEST_DIGIT = 63;

const VALUES = new Uint8Array(128).fill(255);
for (let value = 0; value < ALPHABET.length; value++) VALUES[ALPHABET.charCodeAt(value)] = value;

/** The character of a digit; numbers are rounded and kept within 0..63. */
export function toDigit(value: number): string {
  return ALPHABET.charAt(Math.max(0, Math.min(HIGHEST_DIGIT, Math.round(value))));
}

/** The digit at a position of a text, 0..63; throws for a character that is none. */
export function digitAt(text: string, index: number): number {
  const value = VALUES[text.charCodeAt(index)] ?? 255;
  if (value === 255) throw new Error(`knowledge table: no digit at position ${index}`);
  return value;
}

/**
 * Two polynomial rolling hashes (R. M. Karp, M. O. Rabin, 1987) modulo 2^32 over UTF-16 units: the hash of a text put
 * together from parts follows from the hashes of its parts, so no span of a paper needs a string of its own.
 */

const BASE_1 = 0x01000193;
const BASE_2 = 0x85ebca6b | 0;

/** Hashes of a text, and the bases to the power of its length. */
export interface TextHash {
  readonly h1: number;
  readonly p1: number;
  readonly h2: number;
  readonly p2: number;
}

/** Hashes of a text. */
export function hashText(text: string): TextHash {
  let h1 = 0;
  let h2 = 0;
  let p1 = 1;
  let p2 = 1;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i) + 1;
    h1 = (Math.imul(h1, BASE_1) + unit) | 0;
    h2 = (Math.imul(h2, BASE_2) + unit) | 0;
    p1 = Math.imul(p1, BASE_1);
    p2 = Math.imul(p2, BASE_2);
  }
  return { h1, p1, h2, p2 };
}

/** Spreads the bits of a 32-bit number (the finalizer of MurmurHash3 by A. Appleby, public domain). */
export function mixBits(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

/** One number of 53 bits from two of 32. */
export function joinBits(h1: number, h2: number): number {
  return (mixBits(h1) >>> 11) * 4_294_967_296 + (mixBits(h2) >>> 0);
}

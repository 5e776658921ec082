/** What a code point can be inside a written word, as bits. */
export const LETTER = 1;
export const UPPER = 2;
export const LOWER = 4;
export const NUMBER = 8;
export const MARK = 16;
export const APOSTROPHE = 32;
/** It takes two UTF-16 units. */
const WIDE = 64;
/** Set on all that were looked at, so that 0 says "not yet". */
const KNOWN = 128;

const PROPERTIES: readonly (readonly [RegExp, number])[] = [
  [/\p{L}/u, LETTER],
  [/\p{Lu}/u, UPPER],
  [/\p{Ll}/u, LOWER],
  [/\p{N}/u, NUMBER],
  [/\p{M}/u, MARK],
  [/'/, APOSTROPHE],
];

/** Kinds of the code points that take one UTF-16 unit, filled as they come up. */
const kinds = new Uint8Array(0x10000);

/** The kind of the code point at an index of a text; 0 behind its end. */
export function kindAt(text: string, index: number): number {
  if (index >= text.length) return 0;
  const unit = text.charCodeAt(index);
  const kind = kinds[unit]!;
  return kind === 0 || isHighSurrogate(unit) ? findKind(text, index) : kind;
}

/** UTF-16 units of a code point of a kind. */
export function widthOf(kind: number): number {
  return (kind & WIDE) === 0 ? 1 : 2;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}

function findKind(text: string, index: number): number {
  const codePoint = text.codePointAt(index)!;
  const character = String.fromCodePoint(codePoint);
  let kind = character.length === 1 ? KNOWN : KNOWN | WIDE;
  for (const [property, bit] of PROPERTIES) if (property.test(character)) kind |= bit;
  if (character.length === 1) kinds[codePoint] = kind;
  return kind;
}

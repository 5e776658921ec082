/**
 * A read-only table from 32-bit hashes to rows of digits, as text: entries in ascending order of hash, each as the distance
 * from the hash before (base 32, lowest digit first; digits from 32 on say that more follow) and its row.
 */
import { digitAt, toDigit } from "./digits.ts";

/** Rows by hash: row `find(hash)` starts at `find(hash) * width` of `digits`. */
export interface HashTable {
  readonly width: number;
  readonly digits: Uint8Array;
  /** Position of a row, -1 for a hash that is not in the table. */
  readonly find: (hash: number) => number;
}

/** Reads a table with rows of `width` digits; throws for text of another shape. */
export function parseHashTable(text: string, width: number): HashTable {
  const most = Math.ceil(text.length / (width + 1));
  const hashes = new Uint32Array(most);
  const digits = new Uint8Array(most * width);
  let hash = 0;
  let rows = 0;
  let digitCount = 0;
  for (let at = 0; at < text.length; rows++) {
    let scale = 1;
    let digit = digitAt(text, at++);
    for (; digit >= 32; digit = digitAt(text, at++)) {
      hash += (digit - 32) * scale;
      scale *= 32;
    }
    hash += digit * scale;
    hashes[rows] = hash;
    for (const end = at + width; at < end; at++) digits[digitCount++] = digitAt(text, at);
  }
  return { width, digits: digits.slice(0, digitCount), find: indexHashes(hashes.slice(0, rows)) };
}

/** Open addressing with linear probing, at most half full. */
function indexHashes(keys: Uint32Array): (hash: number) => number {
  let size = 16;
  while (size < 2 * keys.length) size *= 2;
  const mask = size - 1;
  const slots = new Int32Array(size).fill(-1);
  for (let row = 0; row < keys.length; row++) {
    let slot = keys[row]! & mask;
    while (slots[slot]! >= 0) slot = (slot + 1) & mask;
    slots[slot] = row;
  }
  return (hash) => {
    const key = hash >>> 0;
    let slot = key & mask;
    for (let row = slots[slot]!; row >= 0; row = slots[slot]!) {
      if (keys[row] === key) return row;
      slot = (slot + 1) & mask;
    }
    return -1;
  };
}

/** The text of a table; a hash given twice keeps the row with the higher first digits. */
export function formatHashTable(entries: Iterable<readonly [hash: number, row: string]>): string {
  const rows = new Map<number, string>();
  for (const [hash, row] of entries) {
    const known = rows.get(hash >>> 0);
    if (known === undefined || known < row) rows.set(hash >>> 0, row);
  }
  let before = 0;
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([hash, row]) => {
      const distance = toVarint(hash - before);
      before = hash;
      return distance + row;
    })
    .join("");
}

function toVarint(value: number): string {
  let text = "";
  let left = value;
  while (left >= 32) {
    text += toDigit(32 + (left % 32));
    left = Math.floor(left / 32);
  }
  return text + toDigit(left);
}

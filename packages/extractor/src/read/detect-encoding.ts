import type { Encoding } from "./reader.ts";

type UnicodeEncoding = Exclude<Encoding, "windows-1252">;

/** What the first bytes tell: an encoding (`certain` by its byte order mark) or why this is no text. */
export type Detected =
  | { readonly kind: "text"; readonly encoding: UnicodeEncoding; readonly certain: boolean }
  | { readonly kind: "binary"; readonly what: string };

const BINARY_FORMATS: readonly (readonly [signature: readonly number[], what: string])[] = [
  [[0x25, 0x50, 0x44, 0x46, 0x2d], "a PDF"],
  [[0x50, 0x4b, 0x03, 0x04], "a ZIP archive or an office document"],
  [[0xd0, 0xcf, 0x11, 0xe0], "an office document"],
  [[0x42, 0x5a, 0x68], "a bzip2 archive"],
  [[0xfd, 0x37, 0x7a, 0x58, 0x5a], "an xz archive"],
  [[0x28, 0xb5, 0x2f, 0xfd], "a Zstandard archive"],
  [[0x89, 0x50, 0x4e, 0x47], "a PNG picture"],
  [[0xff, 0xd8, 0xff], "a JPEG picture"],
  [[0xff, 0xfe, 0x00, 0x00], "text in UTF-32"],
];

const BYTE_ORDER_MARKS: readonly (readonly [signature: readonly number[], encoding: UnicodeEncoding])[] = [
  [[0xef, 0xbb, 0xbf], "utf-8"],
  [[0xff, 0xfe], "utf-16le"],
  [[0xfe, 0xff], "utf-16be"],
];

/** Tells text from other things and names its encoding, from the first few thousand bytes. */
export function detectEncoding(head: Uint8Array): Detected {
  for (const [signature, what] of BINARY_FORMATS)
    if (startsWith(head, signature)) return { kind: "binary", what };
  for (const [signature, encoding] of BYTE_ORDER_MARKS)
    if (startsWith(head, signature)) return { kind: "text", encoding, certain: true };
  const utf16 = findUtf16(head);
  if (utf16 !== null) return { kind: "text", encoding: utf16, certain: false };
  if (hasBinaryBytes(head)) return { kind: "binary", what: "binary data" };
  return { kind: "text", encoding: "utf-8", certain: false };
}

function startsWith(head: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, i) => head[i] === byte);
}

/** In UTF-16 nearly every second byte of Latin text, and of the spaces and line ends of any text, is zero. */
function findUtf16(head: Uint8Array): UnicodeEncoding | null {
  const zeros: [even: number, odd: number] = [0, 0];
  for (const [i, byte] of head.entries()) if (byte === 0) zeros[i % 2 === 0 ? 0 : 1]++;
  const pairs = Math.floor(head.length / 2);
  const [even, odd] = zeros;
  if (pairs < 2) return null;
  if (odd > pairs * 0.3 && even < pairs * 0.02) return "utf-16le";
  if (even > pairs * 0.3 && odd < pairs * 0.02) return "utf-16be";
  return null;
}

/** A zero, or more control characters than a text with a few stray ones has. */
function hasBinaryBytes(head: Uint8Array): boolean {
  let controls = 0;
  for (const byte of head) {
    if (byte === 0) return true;
    if (byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1b) controls++;
  }
  return controls > head.length * 0.02;
}

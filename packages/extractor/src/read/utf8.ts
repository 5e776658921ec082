/** Whether the bytes so far are UTF-8: `null` while all were ASCII. */
type Verdict = "utf-8" | "windows-1252" | null;

const REPLACEMENT = "\uFFFD";

/**
 * Decodes bytes that should be UTF-8. Nothing is decided until the first byte beyond ASCII: if the text around it is not
 * UTF-8, the file is taken for Windows-1252 (a superset of Latin-1); once UTF-8 has shown itself, a bad byte becomes U+FFFD.
 */
export class Utf8Decoder {
  verdict: Verdict = null;
  /** Line (from 1) of the first byte that is not UTF-8. */
  firstBadLine: number | null = null;
  badCount = 0;
  #line = 1;
  #carry = new Uint8Array(0);
  readonly #strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  readonly #lenient = new TextDecoder("utf-8", { ignoreBOM: true });

  /** The text of the next bytes, as far as they end a character; `last` gives up what is unfinished. */
  decode(chunk: Uint8Array, last: boolean): string {
    if (this.verdict === "windows-1252") return decodeWindows1252(chunk);
    const bytes = this.#carry.length === 0 ? chunk : concat(this.#carry, chunk);
    const end = last ? bytes.length : bytes.length - unfinishedLength(bytes);
    this.#carry = bytes.slice(end);
    const text = this.#decodeWhole(bytes.subarray(0, end));
    this.#line += countLines(text);
    return text + this.#rest();
  }

  /** Once the file is no longer UTF-8, bytes that waited for the rest of their character are characters themselves. */
  #rest(): string {
    return this.verdict === "windows-1252" ? decodeWindows1252(this.#carry) : "";
  }

  #decodeWhole(bytes: Uint8Array): string {
    try {
      const text = this.#strict.decode(bytes);
      if (text.length !== bytes.length) this.verdict = "utf-8";
      return text;
    } catch {
      return this.#decodeDoubtful(bytes);
    }
  }

  #decodeDoubtful(bytes: Uint8Array): string {
    const text = this.#lenient.decode(bytes);
    this.firstBadLine ??= this.#line + countLines(text.slice(0, text.indexOf(REPLACEMENT)));
    const bad = text.split(REPLACEMENT).length - 1;
    const good = text.match(/[^\p{ASCII}\uFFFD]/gu)?.length ?? 0;
    this.verdict ??= good > bad ? "utf-8" : "windows-1252";
    if (this.verdict === "windows-1252") return decodeWindows1252(bytes);
    this.badCount += bad;
    return text;
  }
}

const WINDOWS_1252 = new TextDecoder("windows-1252");
const C1 = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ";

/** Node 20 takes the label for Latin-1 and leaves 0x80–0x9F as control characters. */
function decodeWindows1252(bytes: Uint8Array): string {
  return WINDOWS_1252.decode(bytes).replace(/[\x80-\x9F]/g, (char) => C1.charAt(char.charCodeAt(0) - 0x80));
}

function concat(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

/** How many bytes at the end (0–3) begin a character that is not complete. */
function unfinishedLength(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
  }
  return 0;
}

function countLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) count++;
  return count;
}

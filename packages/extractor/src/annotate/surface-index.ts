const FIRST_SIZE = 1 << 12;
const NONE = -1;

/**
 * Numbers different texts in the order in which they are added, and finds the number of one by its place in a longer text,
 * so that no substring is made. Open addressing with linear probing, at most half full.
 */
export class SurfaceIndex {
  private readonly surfaces: string[] = [];
  private hashes = new Int32Array(FIRST_SIZE);
  private slots = new Int32Array(FIRST_SIZE).fill(NONE);

  get size(): number {
    return this.surfaces.length;
  }

  /** The number of the text that stands at [from, to) of `text`, -1 when it was not added. */
  find(text: string, from: number, to: number): number {
    const hash = hashSpan(text, from, to);
    const mask = this.slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const found = this.slots[slot]!;
      if (found === NONE) return NONE;
      if (this.hashes[slot] === hash && isAt(text, from, to, this.surfaces[found]!)) return found;
    }
  }

  /** Adds a text that is not there yet; its number is the size before. */
  add(surface: string): void {
    if (2 * (this.size + 1) > this.slots.length) this.grow();
    this.place(hashSpan(surface, 0, surface.length), this.size);
    this.surfaces.push(surface);
  }

  clear(): void {
    this.surfaces.length = 0;
    this.resize(FIRST_SIZE);
  }

  private place(hash: number, number: number): void {
    const mask = this.slots.length - 1;
    let slot = hash & mask;
    while (this.slots[slot] !== NONE) slot = (slot + 1) & mask;
    this.hashes[slot] = hash;
    this.slots[slot] = number;
  }

  private grow(): void {
    const { hashes, slots } = this;
    this.resize(2 * slots.length);
    for (let slot = 0; slot < slots.length; slot++)
      if (slots[slot] !== NONE) this.place(hashes[slot]!, slots[slot]!);
  }

  private resize(size: number): void {
    this.hashes = new Int32Array(size);
    this.slots = new Int32Array(size).fill(NONE);
  }
}

/** FNV-1a (G. Fowler, L. C. Noll, K.-P. Vo) over UTF-16 units, with its high bits mixed into the low ones. */
function hashSpan(text: string, from: number, to: number): number {
  let hash = 0x811c9dc5 | 0;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash ^ (hash >>> 15);
}

function isAt(text: string, from: number, to: number, surface: string): boolean {
  if (surface.length !== to - from) return false;
  for (let i = 0; i < surface.length; i++)
    if (surface.charCodeAt(i) !== text.charCodeAt(from + i)) return false;
  return true;
}

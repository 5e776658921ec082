import { GrowingList } from "./growing-list.ts";

/** Gives concept keys (53-bit numbers) positions 0, 1, 2 … in order of first appearance; open addressing, at most half full. */
export class KeyIndex {
  private readonly keys = new GrowingList((size) => new Float64Array(size));
  private slots = new Int32Array(1 << 12).fill(-1);

  get size(): number {
    return this.keys.length;
  }

  keyAt(index: number): number {
    return this.keys.at(index);
  }

  /** Position of a key, -1 for one that has none. */
  find(key: number): number {
    return this.slots[this.findSlot(key)]!;
  }

  /** Position of a key, a new one when it has none. */
  add(key: number): number {
    let slot = this.findSlot(key);
    const known = this.slots[slot]!;
    if (known >= 0) return known;
    if (2 * this.keys.length >= this.slots.length) {
      this.grow();
      slot = this.findSlot(key);
    }
    this.keys.push(key);
    this.slots[slot] = this.keys.length - 1;
    return this.keys.length - 1;
  }

  private findSlot(key: number): number {
    const mask = this.slots.length - 1;
    let slot = (key % 4_294_967_296) & mask;
    for (let index = this.slots[slot]!; index >= 0; index = this.slots[slot]!) {
      if (this.keys.at(index) === key) return slot;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private grow(): void {
    this.slots = new Int32Array(2 * this.slots.length).fill(-1);
    for (let index = 0; index < this.keys.length; index++)
      this.slots[this.findSlot(this.keys.at(index))] = index;
  }
}

/** A list of numbers that grows by blocks, so that a million papers need no second copy while it grows. */

type NumberArray = Uint8Array | Int16Array | Uint16Array | Uint32Array | Float64Array;

const BLOCK_BITS = 15;
const BLOCK_SIZE = 1 << BLOCK_BITS;
const MASK = BLOCK_SIZE - 1;

/** Numbers of the type that `createBlock` makes room for. */
export class GrowingList {
  private readonly blocks: NumberArray[] = [];
  private readonly createBlock: (size: number) => NumberArray;
  private size = 0;

  constructor(createBlock: (size: number) => NumberArray) {
    this.createBlock = createBlock;
  }

  get length(): number {
    return this.size;
  }

  push(value: number): void {
    if ((this.size & MASK) === 0) this.blocks.push(this.createBlock(BLOCK_SIZE));
    this.blocks[this.size >>> BLOCK_BITS]![this.size & MASK] = value;
    this.size++;
  }

  /** The number at an index below `length`. */
  at(index: number): number {
    return this.blocks[index >>> BLOCK_BITS]![index & MASK]!;
  }

  set(index: number, value: number): void {
    this.blocks[index >>> BLOCK_BITS]![index & MASK] = value;
  }

  /** Adds to the number at an index. */
  add(index: number, value: number): void {
    this.blocks[index >>> BLOCK_BITS]![index & MASK]! += value;
  }
}

import type { Cell } from "./sparse-rows.ts";

/** Keeps the strongest of what it is offered. */
export interface TopK {
  /** Offers a column with a positive value. */
  offer(column: number, value: number): void;
  /** The k strongest offered since the last call, in no order; equal values by lower column. */
  take(): Cell[];
}

/** A bounded heap with the weakest kept cell on top (k ≥ 1). */
export function createTopK(k: number): TopK {
  let heap: Cell[] = [];
  return {
    offer: (column, value) => {
      if (heap.length < k) {
        heap.push({ column, value });
        if (heap.length === k) for (let at = (k >> 1) - 1; at >= 0; at--) sink(heap, at);
      } else if (value > heap[0]!.value || (value === heap[0]!.value && column < heap[0]!.column)) {
        heap[0] = { column, value };
        sink(heap, 0);
      }
    },
    take: () => {
      const taken = heap;
      heap = [];
      return taken;
    },
  };
}

function sink(heap: Cell[], start: number): void {
  const cell = heap[start]!;
  let at = start;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && isWeaker(heap[child + 1]!, heap[child]!)) child++;
    if (!isWeaker(heap[child]!, cell)) break;
    heap[at] = heap[child]!;
    at = child;
  }
  heap[at] = cell;
}

function isWeaker(one: Cell, other: Cell): boolean {
  return one.value < other.value || (one.value === other.value && one.column > other.column);
}

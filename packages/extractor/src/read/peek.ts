/** The first chunks of a stream, and the whole stream, beginning included. */
export interface Peeked<T> {
  readonly head: readonly T[];
  readonly all: AsyncIterable<T>;
}

/** Reads chunks until they hold at least `length` units or the stream ends; nothing of the stream is lost. */
export async function peek<T extends { readonly length: number }>(
  chunks: AsyncIterable<T>,
  length: number,
): Promise<Peeked<T>> {
  const iterator = chunks[Symbol.asyncIterator]();
  const head: T[] = [];
  let held = 0;
  while (held < length) {
    const next = await iterator.next();
    if (next.done === true) break;
    head.push(next.value);
    held += next.value.length;
  }
  return { head, all: join(head, iterator) };
}

async function* join<T>(head: readonly T[], rest: AsyncIterator<T>): AsyncGenerator<T> {
  try {
    yield* head;
    yield* { [Symbol.asyncIterator]: () => rest };
  } finally {
    // A reader that stops inside the head must still let go of the file.
    await rest.return?.();
  }
}

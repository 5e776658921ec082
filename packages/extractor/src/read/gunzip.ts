/** True if the bytes begin like a gzip file. */
export function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b;
}

/**
 * The uncompressed bytes. Damaged or cut data ends the stream early after one call of `onDamage`;
 * an error of `chunks` itself is thrown.
 */
export async function* gunzip(
  chunks: AsyncIterable<Uint8Array>,
  onDamage: (reason: string) => void,
): AsyncGenerator<Uint8Array> {
  const { writable, readable } = new DecompressionStream("gzip");
  const feeding = feed(chunks, writable);
  try {
    for await (const chunk of readable) yield chunk;
  } catch (error) {
    const failure = await feeding;
    if (failure !== null) throw failure.error;
    onDamage(error instanceof Error ? error.message : String(error));
  }
}

interface SourceFailure {
  readonly error: unknown;
}

/** Writes everything, in the pace of the reader; answers with the failure of the source, never of the writing. */
async function feed(
  chunks: AsyncIterable<Uint8Array>,
  writable: WritableStream<BufferSource>,
): Promise<SourceFailure | null> {
  const writer = writable.getWriter();
  const ignore = (): void => undefined;
  writer.closed.catch(ignore);
  try {
    for await (const chunk of chunks) {
      // The stream wants memory of its own, and a chunk may be a window into the buffer of its source.
      const accepted = await writer.write(new Uint8Array(chunk)).then(yes, no);
      if (!accepted) return null;
    }
  } catch (error) {
    await writer.abort(error).catch(ignore);
    return { error };
  }
  await writer.close().catch(ignore);
  return null;
}

const yes = (): boolean => true;
const no = (): boolean => false;

/** Wordings of one long form: "convolution neural network", "convolutional neural nets", "convolutional neuralnetwork". */

const SHARED_PREFIX = 5;

/** Whether two long forms (normal words joined by spaces) are wordings of one, perhaps with one word more at the end. */
export function isSameMeaning(a: string, b: string): boolean {
  if (a.replaceAll(" ", "") === b.replaceAll(" ", "")) return true;
  const [left, right] = [a.split(" "), b.split(" ")];
  const shared = Math.min(left.length, right.length);
  if (shared < 2 || Math.abs(left.length - right.length) > 1) return false;
  return left.slice(0, shared).every((word, i) => isSameWord(word, right[i]!));
}

function isSameWord(a: string, b: string): boolean {
  const length = Math.min(SHARED_PREFIX, a.length, b.length);
  return a.slice(0, length) === b.slice(0, length);
}

/** Wordings taken together under the most frequent one. */
export interface Meaning<T> {
  readonly long: string;
  readonly members: readonly T[];
}

/** Long forms, the most frequent first, by meaning. */
export function groupMeanings<T extends { readonly long: string }>(
  expansions: readonly T[],
): readonly Meaning<T>[] {
  const meanings: { long: string; members: T[] }[] = [];
  for (const expansion of expansions) {
    const known = meanings.find(({ long }) => isSameMeaning(long, expansion.long));
    if (known === undefined) meanings.push({ long: expansion.long, members: [expansion] });
    else known.members.push(expansion);
  }
  return meanings;
}

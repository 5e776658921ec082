/**
 * sfc32 of Chris Doty-Humphrey's PractRand: three words of state and a counter, added, shifted and rotated.
 */

/** A source of numbers in [0, 1): the same seed and stream give the same sequence on every machine. */
export type RandomSource = () => number;

/** A generator of its own for each (seed, stream), so that one stage drawing more never changes another. */
export function createRandom(seed: number, stream: number): RandomSource {
  let a = 0x9e3779b9;
  let b = seed | 0;
  let c = stream | 0;
  let counter = 1;
  const next = (): number => {
    const sum = (a + b + counter++) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / 4294967296;
  };
  for (let warmUp = 0; warmUp < 12; warmUp++) next();
  return next;
}

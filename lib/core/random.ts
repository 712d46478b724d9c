import { checkInteger } from './checks';
import { describeValue } from './describe-value';

/** A stream of pseudo-random numbers that is the same on every machine. */
export interface Random {
  /** A number in [0, 1) with 32 random bits. */
  next(): number;
  /** A uniformly distributed integer in [0, below). */
  integer(below: number): number;
  /** A number from the standard normal distribution (Box–Muller). */
  normal(): number;
  /** A random permutation of 0 … count − 1 (Fisher–Yates). */
  permutation(count: number): Int32Array;
}

/** Reports the first invalid value among the seed and streams. */
function refuse(keys: readonly unknown[]): never {
  const at = keys.findIndex((key) => !Number.isSafeInteger(key));
  const name = at === 0 ? 'seed' : `streams[${at - 1}]`;
  const text = `randomGenerator: ${name} must be an integer between −2⁵³ and 2⁵³, got ${describeValue(keys[at])}`;
  throw typeof keys[at] === 'number' ? new RangeError(text) : new TypeError(text);
}

/** Mixes 32 bits so that neighbouring inputs give unrelated outputs (the finaliser of MurmurHash3). */
function mix(h: number): number {
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/**
 * Makes a random number generator (xoshiro128**, Blackman & Vigna 2021, doi:10.1145/3460772).
 *
 * Further integers select independent streams of the same seed: `randomGenerator(6, item)` gives an item the same numbers
 * whatever was drawn before, so that items of a data set do not depend on the order of access.
 * @param seed any integer
 * @param streams integers that select a stream
 * @throws TypeError or RangeError when seed or a stream is not an integer
 */
export function randomGenerator(seed: number, ...streams: number[]): Random {
  let h = 0x9e3779b9;
  const keys = [seed, ...streams];
  for (const key of keys) {
    if (!Number.isSafeInteger(key)) refuse(keys);
    h = mix(h ^ (key | 0));
    h = mix(h + Math.imul(Math.floor(key / 0x100000000) | 0, 0x9e3779b1));
  }
  let a = mix(h + 0x9e3779b9);
  let b = mix(h + 0x3c6ef372);
  let c = mix(h + 0xdaa66d2b);
  let d = mix(h + 0x78dde6e4) | 1;

  function bits(): number {
    const product = Math.imul(b, 5);
    const result = Math.imul((product << 7) | (product >>> 25), 9);
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    return result >>> 0;
  }
  function next(): number {
    return bits() / 0x100000000;
  }
  function integer(below: number): number {
    if (!Number.isInteger(below) || below < 1 || below > 0x100000000)
      throw new RangeError(
        `random.integer: below must be an integer in [1, 2³²], got ${describeValue(below)}`,
      );
    // Draws past the last whole multiple of `below` would favour small values; they are drawn again.
    let value = bits();
    while (value - (value % below) > 0x100000000 - below) value = bits();
    return value % below;
  }
  function normal(): number {
    return Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  }
  function permutation(count: number): Int32Array {
    checkInteger('random.permutation', 'count', count, 0, 2 ** 31 - 1);
    const order = Int32Array.from({ length: count }, (_, i) => i);
    for (let i = count - 1; i > 0; i--) {
      const j = integer(i + 1);
      const kept = order[i] as number;
      order[i] = order[j] as number;
      order[j] = kept;
    }
    return order;
  }
  return { next, integer, normal, permutation };
}

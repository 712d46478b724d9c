import { pairTableBytes, readPair, writePair } from 'texton-lab/dist/compute/convolution/pair-table';
import { describe, expect, it } from 'vitest';

describe('a table of pairs', () => {
  it('gives back what was written, each pair apart', () => {
    const int32 = new Int32Array(32);
    const pairs = [
      { first: 3, second: 5, spectrum: 4096, real: true },
      { first: 0, second: -1, spectrum: 64, real: false },
      { first: 7, second: 1, spectrum: 128, real: true },
    ];
    pairs.forEach((pair, p) => writePair(int32, 16, p, pair));
    expect(pairs.map((_, p) => readPair(int32, 16, p))).toEqual(pairs);
    const end = (16 + pairTableBytes(3)) / 4;
    expect(int32.subarray(end).every((word) => word === 0)).toBe(true);
    expect(int32.subarray(0, 4).every((word) => word === 0)).toBe(true);
  });
});

import {
  BLOCK,
  BLOCK_RESULT,
  BOUND,
  groupBytes,
  groupCount,
  labelWord,
  packedBytes,
  packedOffset,
  PACKED,
  resultsBytes,
  singleBytes,
} from 'texton-lab/dist/compute/kernels/packed-layout';
import { describe, expect, it } from 'vitest';

describe('packedOffset and packedBytes', () => {
  it('lay a block out dimension by dimension, twelve vectors side by side, four dimensions at a time', () => {
    expect([packedOffset(0, 0), packedOffset(0, 2), packedOffset(1, 0), packedOffset(5, 1)]).toEqual([
      0,
      32,
      48,
      5 * 48 + 16,
    ]);
    expect([1, 4, 5].map(packedBytes)).toEqual([4 * PACKED, 4 * PACKED, 8 * PACKED]);
  });
});

describe('groupBytes, groupCount and singleBytes', () => {
  it('are those of headers of sixteen bytes and three centres, or one', () => {
    expect([groupBytes(5), singleBytes(5)]).toEqual([16 + 15 * 4, 16 + 5 * 4]);
    expect([1, 3, 4].map(groupCount)).toEqual([1, 1, 2]);
  });
});

describe('labelWord and resultsBytes', () => {
  it('lay results out block by block, twelve labels before twelve bounds', () => {
    expect([0, 11, 12, 25].map(labelWord)).toEqual([0, 11, 24, 49]);
    expect(BOUND).toBe(4 * BLOCK);
    expect(resultsBytes(24)).toBe(2 * BLOCK_RESULT);
    expect(resultsBytes(25)).toBe(3 * BLOCK_RESULT);
  });
});

import { aligned, ALIGNMENT } from 'texton-lab/dist/compute/engine/aligned';
import { describe, expect, it } from 'vitest';

describe('aligned', () => {
  it('rounds up to whole lines of the cache', () => {
    expect(ALIGNMENT).toBe(64);
    expect([0, 1, 64, 65, 128].map(aligned)).toEqual([0, 64, 64, 128, 128]);
  });
});

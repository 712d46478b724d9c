import { learnTextons, quantisationError } from 'texton-lab';
import { quantisationCurve } from 'texton-lab/experiments';
import { describe, expect, it } from 'vitest';

const responses = (seed: number) => ({
  count: 2,
  width: 8,
  height: 8,
  data: Float32Array.from({ length: 128 }, (_, i) => Math.sin(seed * i * i)),
});

describe('quantisationCurve', () => {
  it('measures the textons of each count on both images', async () => {
    const [own, other] = [responses(1), responses(2)];
    const rows = await quantisationCurve(own, { counts: [1, 6], other, seed: 4 });
    expect(rows.map((r) => [r.count, r.measuredOn])).toEqual([
      [1, 'the same image'],
      [1, 'another image'],
      [6, 'the same image'],
      [6, 'another image'],
    ]);
    const textons = await learnTextons(own, { count: 6, seed: 4 });
    expect(rows[0]?.error).toBeCloseTo(1, 9);
    expect(rows[2]?.error).toBe(quantisationError(own, textons));
    expect(rows[3]?.error).toBe(quantisationError(other, textons));
  });
});

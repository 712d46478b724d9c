import { stopEngine } from 'texton-lab/dist/compute';
import { bufferBytes, resultOf, transformPlan } from 'texton-lab/dist/compute/convolution/transform-plan';
import { withEngine } from 'texton-lab/dist/compute/engine/engine';
import { afterAll, describe, expect, it } from 'vitest';

afterAll(stopEngine);

describe('transformPlan', () => {
  it('writes radix, groups, stride and the twiddle factors of every stage', async () => {
    await withEngine(async (on) => {
      const { address, stages, length } = transformPlan(on, 20);
      const { int32, float32 } = on.main.views();
      // 20 = 4 · 5: five groups of stride 1, then one group of stride 4.
      const twiddles = address + 2 * 16;
      const later = twiddles + 5 * 3 * 8;
      expect([stages, length]).toEqual([2, 20]);
      expect(Array.from(int32.subarray(address / 4, address / 4 + 8))).toEqual([
        ...[4, 5, 1, twiddles],
        ...[5, 1, 4, later],
      ]);
      const expected: number[] = [];
      for (let p = 0; p < 5; p++)
        for (let j = 1; j < 4; j++)
          expected.push(Math.cos((2 * Math.PI * p * j) / 20), Math.sin((2 * Math.PI * p * j) / 20));
      // The only group of the last stage is not turned.
      expected.push(...[1, 0], ...[1, 0], ...[1, 0], ...[1, 0]);
      expect(float32.subarray(twiddles / 4, twiddles / 4 + expected.length)).toBeCloseToArray(expected, {
        atol: 6e-8,
      });
    });
  });

  it('takes as much memory as its factors need', async () => {
    await withEngine(async (on) => {
      const used = on.parts.used();
      const { address } = transformPlan(on, 2);
      expect(on.parts.used() - used).toBe(64);
      on.parts.free(address);
      expect(on.parts.used()).toBe(used);
      // 3 stages of 16 bytes; 25·4 + 5·4 + 4 factors of 8 bytes.
      transformPlan(on, 125);
      expect(on.parts.used() - used).toBe(Math.ceil((3 * 16 + 124 * 8) / 64) * 64);
    });
  });
});

describe('resultOf', () => {
  it('is the first buffer after an odd number of stages, else the second', () => {
    expect([1, 2, 3, 4].map((stages) => resultOf(stages, 100, 200))).toEqual([100, 200, 100, 200]);
  });
});

describe('bufferBytes', () => {
  it('holds four complex signals and eight elements more', () => {
    expect(bufferBytes(10)).toBe(18 * 32);
  });
});

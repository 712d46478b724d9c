import { stopEngine } from 'texton-lab/dist/compute';
import { bufferBytes, resultOf, transformPlan } from 'texton-lab/dist/compute/convolution/transform-plan';
import { withEngine } from 'texton-lab/dist/compute/engine/engine';
import { afterAll, describe, expect, it } from 'vitest';

afterAll(stopEngine);

describe('transformPlan', () => {
  it('writes radix, groups, stride and the twiddle factors of every stage', async () => {
    await withEngine(async (on) => {
      const { address, stages, length } = transformPlan(on, 60);
      const { int32, float32 } = on.main.views();
      // 60 = 4 · 3 · 5: fifteen groups of stride 1, five of stride 4, one of stride 12.
      const first = address + 3 * 16;
      const second = first + 15 * 3 * 8;
      const third = second + 5 * 2 * 8;
      expect([stages, length]).toEqual([3, 60]);
      expect(Array.from(int32.subarray(address / 4, address / 4 + 12))).toEqual([
        ...[4, 15, 1, first],
        ...[3, 5, 4, second],
        ...[5, 1, 12, third],
      ]);
      const expected: number[] = [];
      for (const [radix, groups] of [
        [4, 15],
        [3, 5],
        [5, 1],
      ] as const)
        for (let p = 0; p < groups; p++)
          for (let j = 1; j < radix; j++) {
            const angle = (2 * Math.PI * p * j) / (radix * groups);
            expected.push(Math.cos(angle), Math.sin(angle));
          }
      expect(float32.subarray(first / 4, first / 4 + expected.length)).toBeCloseToArray(expected, {
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

describe('transformPlan, of a length that it has no stages for,', () => {
  it('says so', async () => {
    await withEngine(async (on) => {
      expect(() => transformPlan(on, 14)).toThrow(
        'transformPlan: length must have no prime factor above 5, got 14',
      );
    });
  });
});

describe('resultOf', () => {
  it('is the first buffer after an odd number of stages, else the second', () => {
    expect([1, 2, 3, 4].map((stages) => resultOf(stages, { one: 100, two: 200 }))).toEqual([
      100, 200, 100, 200,
    ]);
  });
});

describe('bufferBytes', () => {
  it('holds four complex signals and eight elements more', () => {
    expect(bufferBytes(10)).toBe(18 * 32);
  });
});

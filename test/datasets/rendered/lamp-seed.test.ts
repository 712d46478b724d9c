import { conditions, ordinaryCondition } from 'texton-lab/dist/datasets/rendered/conditions';
import { lampSeed } from 'texton-lab/dist/datasets/rendered/lamp-seed';
import { describe, expect, it } from 'vitest';

describe('lampSeed', () => {
  it('leaves image 2 as the lamp was set and names a stream of its own for every other image', () => {
    expect(lampSeed(7, ordinaryCondition)).toBeUndefined();
    const seeds = conditions.map((condition) => lampSeed(7, condition)).filter((seed) => seed !== undefined);
    expect(new Set(seeds.map(String)).size).toBe(91);
  });

  it('leaves pictures that are not of the set alone', () => {
    expect(lampSeed(7, { ...ordinaryCondition, number: 0 })).toBeUndefined();
  });
});

import { randomGenerator } from 'texton-lab';
import { newSeed } from 'texton-lab/dist/datasets/rendered/field';
import { describe, expect, it } from 'vitest';

describe('newSeed', () => {
  it('draws integers that leave room for seeds counted up from them', () => {
    const random = randomGenerator(1);
    for (let i = 0; i < 100; i++) {
      const seed = newSeed(random);
      expect(Number.isInteger(seed) && seed >= 0 && seed < 2 ** 30).toBe(true);
    }
  });
});

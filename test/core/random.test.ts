import { randomGenerator } from 'texton-lab';
import { describe, expect, it } from 'vitest';

describe('randomGenerator', () => {
  it('gives the same numbers for the same seed', () => {
    const a = randomGenerator(6);
    const b = randomGenerator(6);
    expect(Array.from({ length: 20 }, () => a.next())).toEqual(Array.from({ length: 20 }, () => b.next()));
  });
});

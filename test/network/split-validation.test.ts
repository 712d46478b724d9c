import { splitValidation } from 'texton-lab/dist/network/split-validation';
import { describe, expect, it } from 'vitest';

describe('splitValidation', () => {
  const labels = Int32Array.from({ length: 30 }, (_, i) => (i < 20 ? 0 : i < 29 ? 1 : 2));

  it('takes the same share of every class, and leaves each an item', () => {
    const { training, validation } = splitValidation(labels, 0.4, 1);
    const counts = [0, 1, 2].map((label) => validation.filter((i) => labels[i] === label).length);
    expect(counts).toEqual([8, 4, 0]);
    expect([...training, ...validation].sort((a, b) => a - b)).toEqual(Array.from(labels, (_, i) => i));
  });
  it('depends on the seed only', () => {
    const of = (seed: number): number[] => [...splitValidation(labels, 0.4, seed).validation];
    expect(of(1)).toEqual(of(1));
    expect(of(1)).not.toEqual(of(2));
    expect(splitValidation(labels, 0, 1).validation).toHaveLength(0);
    expect(splitValidation(labels, 0.99, 1).training.length).toBeGreaterThanOrEqual(3);
  });
});

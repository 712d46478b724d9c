import { fractalNoise, gradientNoise } from 'texton-lab/dist/datasets/rendered/field';
import { describe, expect, it } from 'vitest';

describe('fractalNoise', () => {
  it('is gradient noise when it has one octave', () => {
    expect(fractalNoise(3, 0.3, 0.6, { octaves: 1 })).toBe(gradientNoise(3, 0.3, 0.6));
  });

  it('adds the second octave at twice the frequency with the given gain', () => {
    const second = fractalNoise(3, 0.3, 0.6, { octaves: 2, gain: 0.25 }) - gradientNoise(3, 0.3, 0.6);
    expect(second).toBeCloseTo(0.25 * gradientNoise(4, 0.6 + 17.31, 1.2 + 5.73), 12);
  });
});

import { pixelTextons, quantisationError } from 'texton-lab';
import { describe, expect, it } from 'vitest';
import { matrixOf } from '../pipeline';

describe('quantisationError', () => {
  const responses = { count: 1, width: 2, height: 2, data: Float32Array.of(0, 2, 10, 12) };

  it('is the share of the spread that the nearest textons leave', () => {
    // About the mean 6: 36 + 16 + 16 + 36 = 104; about 1 and 11: 4 × 1.
    expect(quantisationError(responses, matrixOf([[1], [11]]))).toBeCloseTo(4 / 104, 12);
  });

  it('is 1 for the mean alone and 0 when every pixel is a texton', () => {
    expect(quantisationError(responses, matrixOf([[6]]))).toBeCloseTo(1, 12);
    expect(quantisationError(responses, pixelTextons(responses).textons)).toBe(0);
  });

  it('refuses textons of another bank, and pixels that do not differ', () => {
    expect(() => quantisationError(responses, matrixOf([[1, 2]]))).toThrow(
      /quantisationError: textons must .*got 2/,
    );
    expect(() => quantisationError({ ...responses, data: new Float32Array(4) }, matrixOf([[1]]))).toThrow(
      'quantisationError: responses must vary between pixels, got the same at every pixel',
    );
  });
});

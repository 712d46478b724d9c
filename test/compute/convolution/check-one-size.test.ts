import { checkOneSize } from 'texton-lab/dist/compute/convolution/check-one-size';
import { describe, expect, it } from 'vitest';

const plane = (width: number, height: number) => ({ width, height, data: new Float32Array(width * height) });

describe('checkOneSize', () => {
  it('accepts planes of one size, one plane and none', () => {
    expect(() => checkOneSize('fn', [plane(2, 3), plane(2, 3), plane(2, 3)])).not.toThrow();
    expect(() => checkOneSize('fn', [plane(2, 3)])).not.toThrow();
    expect(() => checkOneSize('fn', [])).not.toThrow();
  });

  it('names the first size and the one that differs', () => {
    expect(() => checkOneSize('fn', [plane(2, 3), plane(2, 3), plane(3, 2)])).toThrow(
      new RangeError('fn: planes must all have the same size, got 2×3 and 3×2'),
    );
    expect(() => checkOneSize('fn', [plane(2, 3), plane(2, 4)])).toThrow('got 2×3 and 2×4');
    expect(() => checkOneSize('fn', [plane(2, 3), plane(1, 3)])).toThrow('got 2×3 and 1×3');
  });
});

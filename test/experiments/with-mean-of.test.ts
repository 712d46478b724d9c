import { withMeanOf } from 'texton-lab/dist/experiments/with-mean-of';
import { expect, it } from 'vitest';

it('shifts a copy to the mean of its original, and leaves the copy as it is', () => {
  const copy = { width: 2, height: 1, data: Float32Array.of(1, 3) };
  const original = { width: 2, height: 1, data: Float32Array.of(4, 6) };
  expect(withMeanOf(copy, original)).toEqual({ width: 2, height: 1, data: Float32Array.of(4, 6) });
  expect(withMeanOf({ ...copy, data: Float32Array.of(7, 7) }, original).data).toEqual(Float32Array.of(5, 5));
  expect(copy.data).toEqual(Float32Array.of(1, 3));
});

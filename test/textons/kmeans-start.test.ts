import { kmeans } from 'texton-lab/dist/textons';
import { describe, expect, it } from 'vitest';

const vectors = { count: 2, dimensions: 1, data: Float32Array.of(0, 4) };

describe('kmeansStart', () => {
  it('leaves the centres it was given alone', async () => {
    const init = { rows: 2, cols: 1, data: Float64Array.of(3, 1) };
    await kmeans(vectors, { k: 2, init });
    expect(init.data).toEqual(Float64Array.of(3, 1));
  });

  it('names a start that is no matrix or not finite', async () => {
    const init = { rows: 2, cols: 1, data: [3, 1] as unknown as Float64Array };
    await expect(kmeans(vectors, { k: 2, init })).rejects.toThrow('kmeans: init must be a Matrix');
    const nan = { rows: 1, cols: 1, data: Float64Array.of(NaN) };
    await expect(kmeans(vectors, { k: 1, init: nan })).rejects.toThrow(
      'kmeans: init must have finite values',
    );
  });
});

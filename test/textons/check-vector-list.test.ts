import { kmeans, type Vectors } from 'texton-lab/dist/textons';
import { describe, expect, it } from 'vitest';

describe('checkVectorList', () => {
  it('names something that is no list of vectors', async () => {
    await expect(kmeans([[1, 2]] as unknown as Vectors, { k: 1 })).rejects.toThrow(
      'kmeans: vectors must be Vectors { count, dimensions, data: Float32Array }, got an array of length 1',
    );
  });
});

import { kmeans, learnTextons, responseVectors } from 'texton-lab/dist/textons';
import { describe, expect, it } from 'vitest';

const image = (offset: number): { count: number; width: number; height: number; data: Float32Array } => ({
  count: 2,
  width: 4,
  height: 3,
  data: Float32Array.from({ length: 24 }, (_, i) => ((i * i + offset) % 7) + (i % 3)),
});

describe('learnTextons', () => {
  it('takes the k-means centres of the responses at all pixels', async () => {
    const { centroids } = await kmeans(responseVectors(image(0)), { k: 3, seed: 4 });
    expect(await learnTextons(image(0), { count: 3, seed: 4 })).toEqual(centroids);
  });

  it('learns from several images together', async () => {
    const textons = await learnTextons([image(0), image(5)], { count: 24, seed: 1 });
    const all = [image(0), image(5)].flatMap((r) => Array.from(responseVectors(r).data));
    expect(new Set(textons.data)).toEqual(new Set(all));
  });

  it('names what is wrong', async () => {
    await expect(learnTextons(image(0), { count: 13 })).rejects.toThrow(
      'learnTextons: count must be an integer in [1, 12], got 13',
    );
    await expect(learnTextons(null as never, { count: 1 })).rejects.toThrow(
      'learnTextons: responses must be Responses { count, width, height, data: Float32Array }, got null',
    );
    await expect(learnTextons([image(0), null as never], { count: 1 })).rejects.toThrow(
      'learnTextons: responses[1] must be Responses',
    );
    await expect(learnTextons([], { count: 1 })).rejects.toThrow('must contain at least one image');
    const other = { count: 1, width: 2, height: 1, data: Float32Array.of(1, 2) };
    await expect(learnTextons([image(0), other], { count: 1 })).rejects.toThrow(
      /learnTextons: responses.*2.*got one with 1$/,
    );
  });
});

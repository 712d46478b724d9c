import { learnClassTextons } from 'texton-lab/dist/textons';
import { describe, expect, it } from 'vitest';

const image = (...values: number[]) => ({ count: 1, width: 4, height: 1, data: Float32Array.from(values) });
const training = {
  responses: [image(5, 5, 7, 7), image(0, 0, 1, 1), image(9, 9, 9, 9), image(2, 2, 3, 3)],
  labels: Int32Array.of(1, 0, 1, 0),
};
const sorted = (data: Float64Array | undefined): number[] => [...(data ?? [])].sort((a, b) => a - b);

describe('learnClassTextons', () => {
  it("learns from each class's first image alone, in order of class", async () => {
    const textons = await learnClassTextons(training, { count: 2, seed: 1 });
    expect(textons.map((t) => sorted(t.data))).toEqual([
      [0, 1],
      [5, 7],
    ]);
    expect(textons.map((t) => [t.rows, t.cols])).toEqual([
      [2, 1],
      [2, 1],
    ]);
  });

  it('learns from several images together when asked to', async () => {
    const textons = await learnClassTextons(training, { count: 4, images: 2 });
    expect(sorted(textons[0]?.data)).toEqual([0, 1, 2, 3]);
  });

  it('names the class that has too few images', async () => {
    await expect(learnClassTextons(training, { count: 2, images: 3 })).rejects.toThrow(
      'learnClassTextons: training must have at least 3 image(s) of every class, got 2 of class 0',
    );
  });
});

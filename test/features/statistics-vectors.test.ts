import { statisticsVectors } from 'texton-lab/dist/features';
import { describe, expect, it } from 'vitest';

const image = (...values: number[]) => ({ count: 1, width: 2, height: 1, data: Float32Array.from(values) });

describe('statisticsVectors', () => {
  it('gives mean and variance of every image, with its class', () => {
    const { vectors, labels } = statisticsVectors({
      responses: [image(1, 3), image(-2, 2)],
      labels: Int32Array.of(4, 1),
    });
    expect(vectors.map((v) => Array.from(v))).toEqual([
      [2, 1],
      [0, 4],
    ]);
    expect([...labels]).toEqual([4, 1]);
  });

  it('gives mean magnitude and logarithm of the variance for energy', () => {
    const images = { responses: [image(-2, 2)], labels: Int32Array.of(0) };
    expect([...(statisticsVectors(images, { features: 'energy' }).vectors[0] ?? [])]).toEqual([
      2,
      Math.log(4),
    ]);
  });
});

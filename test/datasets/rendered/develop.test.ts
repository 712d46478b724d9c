import { develop } from 'texton-lab/dist/datasets/rendered/develop';
import { describe, expect, it } from 'vitest';

describe('develop', () => {
  it('maps radiance to grey by the exposure, up to the noise of the sensor', () => {
    const bytes = develop(new Float32Array(10000).fill(0.5), { gain: 0.6, offset: 0.1, seed: 4 });
    const mean = bytes.reduce((sum, v) => sum + v, 0) / bytes.length;
    const deviation = Math.sqrt(bytes.reduce((sum, v) => sum + (v - mean) ** 2, 0) / bytes.length);
    expect(mean).toBeCloseTo(0.4 * 255, 0);
    expect(deviation).toBeGreaterThan(1.2);
    expect(deviation).toBeLessThan(1.5);
  });

  it('clips at black and white and gives other noise for another seed', () => {
    const picture = Float32Array.from({ length: 100 }, (_, i) => (i % 2 === 0 ? -1 : 2));
    const clipped = develop(picture, { gain: 1, offset: 0, seed: 1 });
    expect(new Set(clipped)).toEqual(new Set([0, 255]));
    const grey = new Float32Array(100).fill(0.5);
    expect(develop(grey, { gain: 1, offset: 0, seed: 1 })).not.toEqual(
      develop(grey, { gain: 1, offset: 0, seed: 2 }),
    );
  });
});

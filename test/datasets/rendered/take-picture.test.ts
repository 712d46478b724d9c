import { ordinaryCondition } from 'texton-lab/dist/datasets/rendered/conditions';
import { greyStatistics } from 'texton-lab/dist/datasets/rendered/grey-statistics';
import { relief } from 'texton-lab/dist/datasets/rendered/relief';
import { takePicture } from 'texton-lab/dist/datasets/rendered/take-picture';
import { describe, expect, it } from 'vitest';

const size = 60;
const finish = { gloss: 0, polish: 4 };
const height = new Float32Array(size * size);
const dots = Float32Array.from({ length: size * size }, (_, i) => ((i * 7919) % 13 === 0 ? 0.9 : 0.3));
const sample = relief({ height, albedo: dots }, size);
const shot = { condition: ordinaryCondition, finish, side: 24 };

describe('takePicture', () => {
  it('softens a single bright point without changing the sum of light', () => {
    const albedo = new Float32Array(size * size).fill(0.2);
    const even = takePicture(relief({ height, albedo }, size), shot);
    expect(greyStatistics(even).deviation).toBeCloseTo(0, 5);
    const one = albedo.map((a, i) => (i === 30 * size + 30 ? 1 : a));
    const frontal = { ...ordinaryCondition, viewTilt: 0, roll: 0 };
    const point = takePicture(relief({ height, albedo: one }, size), { ...shot, condition: frontal });
    const brighter = [...point].filter((v) => v > 1.001 * Math.min(...point));
    expect(brighter.length).toBeGreaterThanOrEqual(9);
    expect(brighter.length).toBeLessThanOrEqual(16);
  });

  it('changes lamp and stray light a little from seed to seed, as one affine map of the whole picture', () => {
    const plain = takePicture(sample, shot);
    const a = takePicture(sample, { ...shot, seed: [1, 4] });
    expect(takePicture(sample, { ...shot, seed: [1, 4] })).toEqual(a);
    expect(takePicture(sample, { ...shot, seed: [1, 5] })).not.toEqual(a);
    const before = greyStatistics(plain);
    const after = greyStatistics(a);
    expect(after.mean / before.mean).toBeGreaterThan(0.6);
    expect(after.mean / before.mean).toBeLessThan(1.6);
    const gain = after.deviation / before.deviation;
    plain.forEach((v, i) => expect(a[i]).toBeCloseTo(after.mean + gain * (v - before.mean), 5));
  });
});

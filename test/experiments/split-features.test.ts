import { lmFilterBank, planeDataset, subset } from 'texton-lab';
import { datasetResponses, statisticsVectors } from 'texton-lab/dist/features';
import { splitFeatures } from 'texton-lab/dist/experiments';
import { describe, expect, it } from 'vitest';
import { formulaTexture } from '../pipeline';

const planes = [0, 0, 1, 1].map((label, i) => formulaTexture(label, i, 24));
const set = planeDataset(planes, { labels: [0, 0, 1, 1] });
const split = { train: subset(set, [0, 2]), test: subset(set, [1, 3]) };
const bank = lmFilterBank({ size: 9 });

describe('splitFeatures', () => {
  it('describes both sides of every split by moments and by energy', async () => {
    const described = await splitFeatures([split, split], bank, { border: 'reflect' });
    const test = await datasetResponses(split.test, bank, { border: 'reflect' });
    expect(described.moments).toHaveLength(2);
    for (const features of ['moments', 'energy'] as const) {
      const { vectors, labels } = statisticsVectors(test, { features });
      const found = described[features][1]?.test;
      expect(found?.labels).toEqual(labels);
      found?.vectors.forEach((vector, i) =>
        expect(vector).toBeCloseToArray(vectors[i] as Float64Array, { atol: 1e-12, rtol: 1e-9 }),
      );
    }
    expect(described.energy[0]?.train.vectors).toHaveLength(2);
    expect(described.moments[0]?.train.vectors[0]).toHaveLength(96);
  });

  it('gives both halves of either alone, with the labels', async () => {
    const { moments, energy, ...halves } = await splitFeatures([split], bank);
    const both = { mean: moments, variance: moments, magnitude: energy, logVariance: energy };
    for (const [place, name] of [
      [0, 'mean'],
      [1, 'variance'],
      [0, 'magnitude'],
      [1, 'logVariance'],
    ] as const)
      for (const side of ['train', 'test'] as const) {
        const [whole, half] = [both[name][0]?.[side], halves[name][0]?.[side]];
        expect(half?.labels).toEqual(whole?.labels);
        expect(half?.vectors).toHaveLength(2);
        half?.vectors.forEach((vector, n) =>
          expect(vector).toEqual(
            Float64Array.from({ length: 48 }, (_, k) => whole?.vectors[n]?.[2 * k + place] ?? NaN),
          ),
        );
      }
  });

  it('reports progress split by split', async () => {
    const seen: number[] = [];
    await splitFeatures([split, split], bank, { onProgress: (done) => seen.push(done) });
    expect(seen).toEqual([1, 2]);
  });
});

import { filterMoments, lmFilterBank, planeDataset } from 'texton-lab';
import { datasetMoments } from 'texton-lab/dist/features';
import { describe, expect, it } from 'vitest';
import { formulaTexture } from '../pipeline';

const planes = [formulaTexture(0, 0, 16), formulaTexture(1, 0, 16), formulaTexture(2, 0, 13)];
const set = planeDataset(planes, { labels: [0, 1, 2] });
const bank = lmFilterBank({ size: 9 });

describe('datasetMoments', () => {
  it('measures every image in order, whatever their sizes', async () => {
    const alone = [];
    for (const plane of planes) alone.push(...(await filterMoments([plane], bank, { border: 'reflect' })));
    expect(await datasetMoments(set, bank, { border: 'reflect' })).toEqual(alone);
  });

  it('reports progress up to the number of images', async () => {
    const seen: number[][] = [];
    await datasetMoments(set, bank, { onProgress: (done, total) => seen.push([done, total]) });
    expect(seen).toEqual([[3, 3]]);
  });
});

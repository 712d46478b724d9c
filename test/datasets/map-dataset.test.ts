import { mapDataset, planeDataset } from 'texton-lab/dist/datasets';
import { standardise } from 'texton-lab/dist/image';
import { describe, expect, it } from 'vitest';
import { planeOf, rowsOf } from '../image/fixtures';

describe('mapDataset', () => {
  it('applies an operation to every item and keeps the rest', async () => {
    const dataset = planeDataset([planeOf([[1, 3]])], { labels: [0] });
    const mapped = mapDataset(dataset, standardise);
    expect(rowsOf(await mapped.get(0))).toEqual([[-1, 1]]);
    expect(mapped.labels).toEqual(dataset.labels);
    expect(rowsOf(await dataset.get(0))).toEqual([[1, 3]]);
  });

  it('refuses what is no function', () => {
    const dataset = planeDataset([], { labels: [] });
    expect(() => mapDataset(dataset, 'standardise' as never)).toThrow(
      'operation must be a function of a plane',
    );
  });
});

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
    expect(() => mapDataset(null as never, standardise)).toThrow(
      'mapDataset: dataset must be a Dataset, got null',
    );
  });

  it('names the item whose operation gives no plane, or values that are not finite', async () => {
    const dataset = planeDataset([planeOf([[1]]), planeOf([[0]])], { labels: [0, 0] });
    await expect(mapDataset(dataset, (() => 7) as never).get(1)).rejects.toThrow(
      "mapDataset: operation's result for item 1 must be a Plane { width, height, data: Float32Array }, got 7",
    );
    const inverse = mapDataset(dataset, ({ data }) => planeOf([[1 / data[0]!]]));
    expect(rowsOf(await inverse.get(0))).toEqual([[1]]);
    await expect(inverse.get(1)).rejects.toThrow(
      /mapDataset: operation's result for item 1.*got Infinity at x 0, y 0$/,
    );
  });
});

import { planeDataset, readItem, type Dataset } from 'texton-lab/dist/datasets';
import { describe, expect, it } from 'vitest';
import { planeOf } from '../image/fixtures';

const reading = (plane: unknown): Pick<Dataset, 'get'> => ({ get: () => Promise.resolve(plane as never) });

describe('readItem', () => {
  it('gives the image of an item', async () => {
    const planes = [planeOf([[1, 2]]), planeOf([[3, 4]])];
    expect(await readItem(planeDataset(planes, { labels: [0, 0] }), 1)).toEqual(planes[1]);
  });

  it('names an item that is no image', async () => {
    for (const other of [undefined, null, 7, {}, [[1, 2]]])
      await expect(readItem(reading(other), 3)).rejects.toThrow(
        /^dataset\.get: item 3 must be a Plane \{ width, height, data: Float32Array \}, got /,
      );
    await expect(readItem({ get: 7 as never }, 3)).rejects.toThrow(
      'readItem: dataset.get must be a function that reads an item, got 7',
    );
  });

  it('names the item and the file of values that are not finite', async () => {
    const dataset = planeDataset([planeOf([[1]]), planeOf([[1, 2]])], { labels: [0, 0], name: 'two' });
    const spoilt = { ...dataset, get: () => Promise.resolve(planeOf([[1, NaN]])) };
    await expect(readItem(spoilt, 1)).rejects.toThrow(
      /dataset\.get: item 1 \('two#1'\).*got NaN at x 1, y 0$/,
    );
    await expect(readItem(reading(planeOf([[Infinity]])), 0)).rejects.toThrow(
      /dataset\.get: item 0.*got Infinity at x 0, y 0$/,
    );
  });
});

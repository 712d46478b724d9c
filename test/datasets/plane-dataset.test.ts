import { planeDataset } from 'texton-lab/dist/datasets';
import { describe, expect, it } from 'vitest';
import { planeOf } from '../image/fixtures';

const planes = [planeOf([[1, 2]]), planeOf([[3], [4]])];

describe('planeDataset', () => {
  it('gives the planes with their labels, as copies', async () => {
    const dataset = planeDataset(planes, { labels: [1, 0], name: 'two' });
    expect([dataset.length, [...dataset.labels], dataset.classNames]).toEqual([
      2,
      [1, 0],
      ['class 0', 'class 1'],
    ]);
    (await dataset.get(1)).data.fill(0);
    expect(await dataset.get(1)).toEqual(planes[1]);
    expect(dataset.origins[1]).toMatchObject({ file: 'two#1', width: 1, height: 2, imageHeight: 2 });
  });

  it('refuses a label out of range', () => {
    expect(() => planeDataset(planes, { labels: [0, 2], classNames: ['a', 'b'] })).toThrow(
      'planeDataset: labels[1] must be an integer in [0, 1], got 2',
    );
    expect(() => planeDataset(planes, { labels: [-1, 0] })).toThrow(
      'planeDataset: labels[0] must be an integer in [0,',
    );
  });

  it('refuses another number of labels than planes', () => {
    expect(() => planeDataset(planes, { labels: [0] })).toThrow(
      'planeDataset: labels must have one value for each of the 2 planes, got an array of length 1',
    );
  });

  it('refuses an item out of range, and says when there is none at all', async () => {
    await expect(planeDataset(planes, { labels: [0, 0] }).get(2)).rejects.toThrow(
      'dataset.get: i must be an integer in [0, 1], got 2',
    );
    await expect(planeDataset([], { labels: [] }).get(0)).rejects.toThrow('the data set has no items');
  });

  it('refuses what is no list of planes, a hole in it, and a name that is none', () => {
    for (const bad of [null, 7, {}])
      expect(() => planeDataset(bad as never, { labels: [] })).toThrow(
        'planeDataset: planes must be a list of planes, got',
      );
    const hole = Object.assign(Array.from({ length: 0 }), { 0: planes[0], 2: planes[1] });
    expect(() => planeDataset(hole as never, { labels: [0, 0, 0] })).toThrow(
      /planeDataset: planes\[1\].*got undefined$/,
    );
    expect(() => planeDataset(planes, { labels: [0, 0], name: 7 as never })).toThrow(
      'planeDataset: name must be a string, got 7',
    );
    expect(() => planeDataset(planes, { labels: [0, 0], classNames: 7 as never })).toThrow(
      'planeDataset: classNames must be a list of names, got 7',
    );
  });
});

import { datasetFigure, planeDataset } from 'texton-lab';
import { describe, expect, it } from 'vitest';

const plane = (value: number) => ({ width: 1, height: 1, data: Float32Array.of(value) });
const dataset = planeDataset([plane(0), plane(0.25), plane(0.5), plane(0.75)], {
  labels: [1, 0, 0, 1],
  classNames: ['bark', 'brick'],
});

describe('datasetFigure', () => {
  it('shows the first items of each class in turn, the first with its name', async () => {
    const { images } = await datasetFigure(dataset, { perClass: 2 });
    expect(images.map((i) => [i.plane.data[0], i.title])).toEqual([
      [0.25, '0 bark'],
      [0.5, ''],
      [0, '1 brick'],
      [0.75, ''],
    ]);
  });

  it('refuses more items than a class has', async () => {
    await expect(datasetFigure(dataset, { perClass: 3 })).rejects.toThrow(
      'datasetFigure: perClass must be an integer in [1, 2], got 3',
    );
  });
});

import { assignmentRecipe, lmFilterBank, planeDataset, subset, type Dataset } from 'texton-lab';
import { splitTextonHistograms, textonAccuracies, textonGrid } from 'texton-lab/experiments';
import { describe, expect, it } from 'vitest';
import { formulaTexture } from '../pipeline';

const labels = [0, 0, 0, 1, 1, 1];
const set = planeDataset(
  labels.map((label, i) => formulaTexture(label, i, 24)),
  { labels },
);
const splits = [
  { train: subset(set, [0, 3]), test: subset(set, [1, 2, 4, 5]) },
  { train: subset(set, [1, 4]), test: subset(set, [0, 2, 3, 5]) },
];
const recipe = { ...assignmentRecipe, bank: lmFilterBank({ size: 9 }), count: 3, seed: 2 };

describe('textonGrid', () => {
  it('gives each combination of recipe and classifier the accuracies that it has alone', async () => {
    const scores = await textonGrid(
      splits,
      {
        border: { black: { border: 'zero' }, reflected: { border: 'reflect' } },
        classifier: { own: {}, shared: { dictionary: 'shared', models: 'image', distance: 'chiSquare' } },
      },
      { recipe },
    );
    expect(scores.map((score) => Object.values(score.labels).join(', '))).toEqual([
      'black, own',
      'black, shared',
      'reflected, own',
      'reflected, shared',
    ]);
    for (const [at, border] of [
      [0, 'zero'],
      [2, 'reflect'],
    ] as const) {
      const alone = await splitTextonHistograms(splits, { ...recipe, border });
      expect(scores[at]?.accuracies).toEqual(await textonAccuracies(alone.perClass));
      const shared = { models: 'image', distance: 'chiSquare' } as const;
      expect(scores[at + 1]?.accuracies).toEqual(await textonAccuracies(alone.shared, shared));
    }
  });

  it('filters once for all classifiers and numbers of textons; a later axis overrules an earlier one', async () => {
    let read = 0;
    const counting = (side: Dataset): Dataset => ({ ...side, get: (i) => (read++, side.get(i)) });
    const one = splits
      .slice(0, 1)
      .map(({ train, test }) => ({ train: counting(train), test: counting(test) }));
    const seen: string[] = [];
    const scores = await textonGrid(
      one,
      {
        count: { '2': { count: 2 }, '3': { count: 3 } },
        classifier: { own: {}, 'one texton': { count: 1 }, shared: { dictionary: 'shared' } },
      },
      { recipe, onProgress: (done, total) => seen.push(`${done}/${total}`) },
    );
    // Two training images to learn from, then two training and four test images.
    expect(read).toBe(2 + 2 + 4);
    expect(seen).toEqual(['3/3']);
    expect(scores[1]?.accuracies).toEqual(scores[4]?.accuracies);
  });

  it.each([
    [{}, /textonGrid: axes.*got none$/],
    [{ border: {} }, /textonGrid: axes\.border.*got none$/],
    [{ border: { black: 'zero' } }, 'textonGrid: axes.border must be settings by name, each an object'],
    [{ border: { black: { boder: 'zero' } } }, "textonGrid: unknown option 'boder'"],
    [{ classifier: { own: { models: 'mean' } } }, 'textonGrid: models must be one of '],
    [{ border: { black: { border: 'none' } } }, 'textonGrid: border must be one of '],
  ])('refuses axes that say nothing %#', async (axes, message) => {
    await expect(textonGrid(splits, axes as never, { recipe })).rejects.toThrow(message);
  });
});

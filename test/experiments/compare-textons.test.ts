import { compareTextons } from 'texton-lab/experiments';
import { describe, expect, it } from 'vitest';

const histogram = (...values: number[]) => Float64Array.from(values);
const labels = { trainingLabels: Int32Array.of(0, 1), testLabels: Int32Array.of(0) };
// The query's second bin is empty in class 0's model: OpenCV's form overlooks it, the symmetric one does not.
const queries = [histogram(0.8, 0.2)];
const splits = {
  perClass: [
    { ...labels, training: [histogram(1, 0), histogram(0.7, 0.3)], test: [queries, [histogram(0.9, 0.1)]] },
  ],
  shared: [{ ...labels, training: [histogram(0.8, 0.2), histogram(0.1, 0.9)], test: [queries, queries] }],
};

describe('compareTextons', () => {
  it('compares both dictionaries, both models and both forms of χ² unless told otherwise', () => {
    const rows = compareTextons(splits);
    expect(rows.map((row) => [row.dictionary, row.models, row.distance, row.accuracy])).toEqual([
      ['perClass', 'class', 'chiSquareOpencv', 100],
      ['perClass', 'class', 'chiSquare', 0],
      ['perClass', 'image', 'chiSquareOpencv', 100],
      ['perClass', 'image', 'chiSquare', 0],
      ['shared', 'class', 'chiSquareOpencv', 100],
      ['shared', 'class', 'chiSquare', 100],
      ['shared', 'image', 'chiSquareOpencv', 100],
      ['shared', 'image', 'chiSquare', 100],
    ]);
    expect(rows[1]?.method).toBe('textons of each class, one model a class, symmetric χ²');
  });

  it('takes settings with names of their own', () => {
    const setting = { dictionary: 'shared', models: 'image', distance: 'hellinger' } as const;
    const [row] = compareTextons(splits, [{ ...setting, method: 'better' }]);
    expect(row).toMatchObject({ method: 'better', dictionary: 'shared', accuracy: 100, runs: 1 });
  });

  it('refuses an unknown dictionary', () => {
    const setting = { dictionary: 'own' as 'shared', models: 'image', distance: 'chiSquare' } as const;
    expect(() => compareTextons(splits, [setting])).toThrow(
      "compareTextons: dictionary must be one of 'perClass', 'shared', got \"own\"",
    );
  });
});

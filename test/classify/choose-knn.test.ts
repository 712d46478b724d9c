import { chooseKnn, evaluateKnn } from 'texton-lab';
import { stratifiedIndexSplits } from 'texton-lab/dist/classify/stratified-index-splits';
import { describe, expect, it } from 'vitest';

// Pairs on a line: the nearest other item is of the same class, the next two are not.
const vectors = Array.from({ length: 24 }, (_, i) => [3 * Math.floor(i / 2) + (i % 2)]);
const labels = vectors.map((_, i) => Math.floor(i / 2) % 2);
const training = { vectors, labels };

describe('chooseKnn', () => {
  it('validates every item once, in folds', () => {
    const { tried } = chooseKnn(training, { ks: [1], folds: 4, seed: 3 });
    const correct = stratifiedIndexSplits('f', labels, { scheme: 'folds', splits: 4, seed: 3 }).map(
      ({ train, test }) => {
        const part = (items: Int32Array) => ({
          vectors: [...items].map((i) => vectors[i] ?? []),
          labels: [...items].map((i) => labels[i] ?? -1),
        });
        return evaluateKnn(part(train), part(test), { k: 1 }).correct;
      },
    );
    expect(tried).toEqual([
      { k: 1, distance: 'euclidean', accuracy: correct.reduce((a, b) => a + b) / labels.length },
    ]);
  });

  it('chooses the setting with most right answers', () => {
    const { best, accuracy, tried } = chooseKnn(training, {
      ks: [17, 9, 1],
      distances: ['cosine', 'euclidean'],
      folds: 12,
    });
    expect(tried).toHaveLength(6);
    expect(best).toEqual({ k: 1, distance: 'euclidean' });
    expect(accuracy).toBe(Math.max(...tried.map((t) => t.accuracy)));
  });

  it('takes the first of equally good ones', () => {
    const apart = { vectors: [[0], [0.1], [0.2], [9], [9.1], [9.2]], labels: [0, 0, 0, 1, 1, 1] };
    const choice = chooseKnn(apart, { ks: [3, 1], distances: ['manhattan', 'euclidean'], folds: 3 });
    expect(choice).toMatchObject({ best: { k: 3, distance: 'manhattan' }, accuracy: 1 });
  });

  it.each([
    [{ ks: [] }, 'chooseKnn: ks must have at least one value, got none'],
    [{ ks: [19] }, 'chooseKnn: ks[0] must be an integer in [1, 18], got 19'],
    [{ ks: [1], distances: [] }, 'chooseKnn: distances must have at least one value'],
    [{ ks: [1], folds: 13 }, 'chooseKnn: folds must be an integer in [2, 12], got 13'],
  ])('refuses bad options %#', (options, message) => {
    expect(() => chooseKnn(training, options)).toThrow(message);
  });

  it('refuses a class with a single item, and no training items', () => {
    expect(() => chooseKnn({ vectors: [[0], [1], [2]], labels: [0, 0, 1] }, { ks: [1] })).toThrow(
      'chooseKnn: labels must have at least 2 items of every class, got 1',
    );
    expect(() => chooseKnn(null as never, { ks: [1] })).toThrow(
      'chooseKnn: training must be LabelledVectors { vectors, labels }, got null',
    );
  });
});

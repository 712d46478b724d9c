import { knnClassify, knnVote } from 'texton-lab';
import { describe, expect, it } from 'vitest';

describe('knnVote', () => {
  it('names the most frequent class among the k nearest, of equally frequent ones the first met', () => {
    const neighbours = [Int32Array.of(2, 0, 1, 3), Int32Array.of(3, 1, 0, 2)];
    const labels = [5, 5, 2, 2];
    const votes = (k: number): number[] => Array.from(knnVote(neighbours, labels, { k }));
    expect([1, 2, 3, 4].map(votes)).toEqual([
      [2, 2],
      [2, 2],
      [5, 5],
      [2, 2],
    ]);
  });

  it('says for neighbours found with a large k what knnClassify says for every smaller one', () => {
    const vectors = Array.from({ length: 40 }, (_, i) => [(i * 7) % 11, (i * 5) % 13]);
    const training = { vectors, labels: vectors.map((_, i) => i % 4) };
    const query = Array.from({ length: 20 }, (_, i) => [i % 10, (i * 3) % 12]);
    const { neighbours } = knnClassify(training, query, { k: 40 });
    for (let k = 1; k <= 40; k++)
      expect(knnVote(neighbours, training.labels, { k })).toEqual(knnClassify(training, query, { k }).labels);
  });

  it('names what is wrong', () => {
    const neighbours = [Int32Array.of(0, 1)];
    expect(() => knnVote(neighbours, [0, 1], { k: 3 })).toThrow(
      'knnVote: k must be an integer in [1, 2], got 3',
    );
    expect(() => knnVote([], [0, 1], { k: 1 })).toThrow(
      'knnVote: neighbours must have at least one query, got none',
    );
    expect(() => knnVote([Int32Array.of(0), new Int32Array(0)], [0, 1], { k: 1 })).toThrow(
      'knnVote: neighbours[1] must have at least one index, got none',
    );
    expect(() => knnVote([[0, 1] as never], [0, 1], { k: 1 })).toThrow(
      'knnVote: neighbours[0] must be an Int32Array, got an array of length 2',
    );
    expect(() => knnVote(neighbours, [0], { k: 1 })).toThrow(
      'knnVote: neighbours must be an integer in [0, 0], got 1',
    );
  });
});

import { knnClassify } from 'texton-lab/dist/classify';
import { describe, expect, it } from 'vitest';
import { golden } from '../golden';

interface Fixture {
  results: { k: number; labels: number[]; neighbours: number[][] }[];
}
const vectors = Array.from({ length: 40 }, (_, i) => [(i * 7) % 11, (i * 5) % 13]);
const labels = vectors.map((_, i) => i % 4);
const query = Array.from({ length: 20 }, (_, i) => [i % 10, (i * 3) % 12]);

describe('knnClassify', () => {
  it("agrees with the assignment's rule at every k, ties among distances and classes included", () => {
    for (const fixture of golden<Fixture>('pipeline/knn').results) {
      const found = knnClassify({ vectors, labels }, query, { k: fixture.k });
      expect(found.neighbours.map((n) => [...n])).toEqual(fixture.neighbours);
      expect([...found.labels]).toEqual(fixture.labels);
    }
  });

  it('gives a tie to the class met first in order of distance, not to the smaller label', () => {
    const training = { vectors: [[1], [2], [3], [4]], labels: [5, 2, 2, 5] };
    expect(knnClassify(training, [[0]], { k: 4 }).labels).toEqual(Int32Array.of(5));
    expect(knnClassify(training, [[9]], { k: 2 }).labels).toEqual(Int32Array.of(5));
    expect(knnClassify(training, [[0]], { k: 3 }).labels).toEqual(Int32Array.of(2));
  });

  it('uses the distance asked for', () => {
    const training = {
      vectors: [
        [3, 3],
        [0, 5],
      ],
      labels: [0, 1],
    };
    expect([...knnClassify(training, [[0, 0]], { k: 1 }).labels]).toEqual([0]);
    expect([...knnClassify(training, [[0, 0]], { k: 1, distance: 'manhattan' }).labels]).toEqual([1]);
  });

  it.each([
    [{ vectors, labels }, query, { k: 41 }, 'knnClassify: k must be an integer in [1, 40], got 41'],
    [{ vectors, labels }, [], { k: 1 }, /knnClassify: query.*got none$/],
    [
      { vectors, labels },
      [[1]],
      { k: 1 },
      'knnClassify: query must have 2 values per vector as in training, got 1',
    ],
    [{ vectors, labels: [1] }, query, { k: 1 }, /knnClassify: labels.*40.*got 1$/],
    [{ vectors, labels }, [[NaN, 1]], { k: 1 }, /knnClassify: query\[0\].*got NaN at index 0$/],
  ])('refuses bad input %#', (training, asked, options, message) => {
    expect(() => knnClassify(training, asked, options)).toThrow(message);
  });

  it('refuses what are no labelled vectors', () => {
    expect(() => knnClassify(null as never, [[0]], { k: 1 })).toThrow(
      'knnClassify: training must be LabelledVectors { vectors, labels }, got null',
    );
  });
});

import { chiSquareSvm } from 'texton-lab';
import { describe, expect, it } from 'vitest';
import { golden } from '../golden';

/** The histograms of the fixture's generator. */
function histograms(first: number, count: number): { histograms: Float64Array[]; labels: number[] } {
  const items = Array.from({ length: count }, (_, n) => first + n);
  return {
    histograms: items.map((i) => {
      const raw = Float64Array.from(
        { length: 9 },
        (_, b) => 1 + ((7 * i * i + 3 * b * b + 5 * i * b) % 11) + ((b + 2 * (i % 4)) % 9 < 3 ? 2 : 0),
      );
      const sum = raw.reduce((a, b) => a + b, 0);
      return raw.map((v) => v / sum);
    }),
    labels: items.map((i) => i % 4),
  };
}

interface Fixture {
  gamma: number;
  truth: number[];
  results: { cost: number; predicted: number[] }[];
}

describe('chiSquareSvm', () => {
  it("gives scikit-learn's classes with scikit-learn's kernel width, at two costs", () => {
    const { gamma, results, truth } = golden<Fixture>('pipeline/svm');
    const query = histograms(48, 40);
    expect(query.labels).toEqual(truth);
    for (const { cost, predicted } of results) {
      const found = chiSquareSvm(histograms(0, 48), query.histograms, { cost });
      expect(found.gamma).toBeCloseTo(gamma, 10);
      expect(Array.from(found.labels)).toEqual(predicted);
    }
  });

  it('tells apart what no straight line could', () => {
    const training = {
      histograms: [
        [0.9, 0.1],
        [0.5, 0.5],
        [0.1, 0.9],
      ],
      labels: [0, 1, 0],
    };
    expect(
      Array.from(
        chiSquareSvm(
          training,
          [
            [0.85, 0.15],
            [0.52, 0.48],
            [0.15, 0.85],
          ],
          { cost: 100 },
        ).labels,
      ),
    ).toEqual([0, 1, 0]);
  });

  it.each([
    [
      {
        histograms: [
          [1, 0],
          [0, 1],
        ],
        labels: [3, 3],
      },
      [[1, 0]],
      {},
      'labels must name at least two classes, got only class 3',
    ],
    [
      {
        histograms: [
          [1, 0],
          [0, 1],
        ],
        labels: [0, 1],
      },
      [[1, 0, 0]],
      {},
      "query must have the training's 2 bins, got 3",
    ],
    [
      {
        histograms: [
          [1, 0],
          [0, 1],
        ],
        labels: [0, 1],
      },
      [[1, 0]],
      { cost: -1 },
      'cost must be a number above 0',
    ],
    [
      {
        histograms: [
          [1, 0],
          [0, NaN],
        ],
        labels: [0, 1],
      },
      [[1, 0]],
      {},
      'NaN',
    ],
    [
      {
        histograms: [
          [1, 0],
          [1.5, -0.5],
        ],
        labels: [0, 1],
      },
      [[1, 0]],
      {},
      /chiSquareSvm: histograms\[1\].*got -0\.5 at bin 1$/,
    ],
  ])('refuses bad input %#', (training, query, options, message) => {
    expect(() => chiSquareSvm(training, query, options)).toThrow(message);
  });
});

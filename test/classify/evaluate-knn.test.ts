import { evaluateKnn } from 'texton-lab/dist/classify';
import { describe, expect, it } from 'vitest';

// The second feature is a hundred times louder than the first, which alone tells the classes apart.
const training = {
  vectors: [
    [0, 500],
    [0, 100],
    [1, 300],
    [1, 700],
  ],
  labels: [0, 0, 1, 1],
};
const test = {
  vectors: [
    [0, 310],
    [1, 480],
  ],
  labels: [0, 1],
};

describe('evaluateKnn', () => {
  it('counts how many test vectors get the right class', () => {
    const found = evaluateKnn(training, { ...test, labels: [1, 1] }, { k: 1 });
    expect([...found.predicted]).toEqual([1, 0]);
    expect(found).toMatchObject({ correct: 1, total: 2, accuracy: 0.5 });
  });

  it('lets every feature speak after z-scoring', () => {
    expect(evaluateKnn(training, test, { k: 1 }).accuracy).toBe(0);
    expect(evaluateKnn(training, test, { k: 1, zScore: true }).accuracy).toBe(1);
  });

  it('fits the z-score on the training vectors alone: a test vector is classified the same in any company', () => {
    const alone = evaluateKnn(training, { vectors: [[0.4, 690]], labels: [0] }, { k: 1, zScore: true });
    const crowd = {
      vectors: [
        [0.4, 690],
        [900, 0],
        [-900, 0],
      ],
      labels: [0, 0, 0],
    };
    expect(evaluateKnn(training, crowd, { k: 1, zScore: true }).predicted[0]).toBe(alone.predicted[0]);
    expect([...alone.predicted]).toEqual([0]);
  });

  it.each([
    [training, { ...test, labels: [1] }, { k: 1 }, /^evaluateKnn: test\.labels.*2.*got 1$/],
    [{ ...training, labels: [0, 1] }, test, { k: 1 }, /^evaluateKnn: training\.labels.*4.*got 2$/],
    [training, { vectors: [], labels: [] }, { k: 1 }, /^evaluateKnn: test\.vectors.*got none$/],
    [{ vectors: [], labels: [] }, test, { k: 1 }, /^evaluateKnn: training\.vectors.*got none$/],
    [training, test, { k: 5 }, 'evaluateKnn: k must be an integer in [1, 4], got 5'],
    [
      training,
      { ...test, vectors: [[0], [1]] },
      { k: 1 },
      'evaluateKnn: test.vectors must have 2 values per vector as in training, got 1',
    ],
    [training, test, { k: 1, distance: 'far' as 'euclidean' }, /^evaluateKnn: distance.*got "far"$/],
    [
      training,
      test,
      { k: 1, distance: 'chiSquare', zScore: true },
      /^evaluateKnn: distance 'chiSquare'.*got -1;/,
    ],
  ] as const)('refuses bad input in its own words %#', (known, asked, options, message) => {
    expect(() => evaluateKnn(known, asked, options)).toThrow(message);
  });

  it('refuses an unknown option, and no vectors', () => {
    expect(() => evaluateKnn(training, null as never, { k: 1 })).toThrow(
      'evaluateKnn: test must be LabelledVectors { vectors, labels }, got null',
    );
    expect(() => evaluateKnn(training, test, { k: 1, scale: true } as { k: number })).toThrow(
      "evaluateKnn: unknown option 'scale'",
    );
  });
});

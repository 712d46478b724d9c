import { textonAccuracies } from 'texton-lab/dist/experiments';
import { describe, expect, it } from 'vitest';

const h = (a: number) => Float64Array.of(a, 1 - a);
const split = (label: number) => ({
  training: [h(0.9), h(0.1)],
  trainingLabels: Int32Array.of(0, 1),
  test: [[h(0.8)], [h(0.8)]],
  testLabels: Int32Array.of(label),
});

describe('textonAccuracies', () => {
  it('gives the accuracy on every split', () => {
    expect(textonAccuracies([split(0), split(1)], { distance: 'chiSquare' })).toEqual([1, 0]);
  });
});

import { classModels, nearestModel } from 'texton-lab/dist/classify';
import { checkHistograms } from 'texton-lab/dist/classify/check-histograms';
import { describe, expect, it } from 'vitest';

describe('checkHistograms', () => {
  it('gives the number of bins', () => {
    expect(checkHistograms('f', 'h', [[1, 0, 0], Float64Array.of(0, 1, 0)])).toBe(3);
  });

  it.each([
    [[], 'f: h must have at least one vector, got none'],
    [null, /f: h.*got null$/],
    [[[1, 0], null], /f: h\[1\].*got null$/],
    [[[1, 0], [1]], /f: h\[1\].*2.*got 1$/],
    [[[1, NaN]], /f: h\[0\].*got NaN at index 1$/],
    [
      [
        [1, 0],
        [2, -1],
      ],
      /f: h\[1\].*got -1 at bin 1$/,
    ],
  ])('refuses bad histograms %#', (histograms, message) => {
    expect(() => checkHistograms('f', 'h', histograms as number[][])).toThrow(message);
  });

  it('guards what takes histograms', () => {
    const bad = { histograms: [[2, -1]], labels: [0] };
    expect(() => classModels(bad)).toThrow('classModels: histograms[0] must have no negative bin');
    expect(() => nearestModel(bad, [[1, 0]])).toThrow('nearestModel: models.histograms[0] must have no neg');
    expect(() => nearestModel(null as never, [[1, 0]])).toThrow('nearestModel: models must be Models');
  });
});

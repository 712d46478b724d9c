import {
  chiSquare,
  cosine,
  distanceFunction,
  euclidean,
  hellinger,
  intersection,
  manhattan,
} from 'texton-lab/dist/classify';
import { checkNotNegative, checkPair } from 'texton-lab/dist/classify/check-pair';
import { describe, expect, it } from 'vitest';

describe('checkPair', () => {
  it.each([
    [[], [], 'f: model and query must have the same number of values, at least 1, got 0 and 0'],
    [[1], [1, 2], 'at least 1, got 1 and 2'],
    [null, [1], /f: model.*got null$/],
    [[1], 'abc', /f: query.*got "abc"$/],
    [{}, {}, 'at least 1, got undefined and undefined'],
    [[1, 2], [1, NaN], /f: query.*got NaN at index 1$/],
    [[Infinity], [1], /f: model.*got Infinity at index 0$/],
    [[1, 2], [1, -2], 'f: query must have no negative bin, got -2 at bin 1'],
  ])('refuses bad histograms %#', (model, query, message) => {
    expect(() => checkPair('f', model as number[], query as number[], 'histograms')).toThrow(message);
  });

  it('lets vectors have negative values', () => {
    expect(() => checkPair('f', [-1], Float32Array.of(-2), 'vectors')).not.toThrow();
  });

  it.each(Object.entries({ chiSquare, cosine, euclidean, hellinger, intersection, manhattan }))(
    'guards %s, whose inner form stays as fast as it is',
    (name, distance) => {
      expect(() => distance([NaN], [1])).toThrow(`${name}: model must have finite values`);
      expect(() => distance(null as never, [1])).toThrow(`${name}: model must be an array of numbers`);
      const fast = distanceFunction('f', name as 'cosine', []);
      expect(fast([0.25, 0.75], [0.5, 0.5])).toBe(distance([0.25, 0.75], [0.5, 0.5]));
    },
  );

  it.each(Object.entries({ chiSquare, hellinger, intersection }))(
    'refuses negative bins in %s',
    (name, d) => {
      expect(() => d([1, -1], [1, 0])).toThrow(new RegExp(`^${name}: model.*got -1 at bin 1$`));
    },
  );
});

describe('checkNotNegative', () => {
  it('names the first negative bin', () => {
    expect(() => checkNotNegative('f', 'h', [0, 0, -3, -4])).toThrow(/f: h.*got -3 at bin 2$/);
    expect(() => checkNotNegative('f', 'h', [0, 1])).not.toThrow();
  });
});

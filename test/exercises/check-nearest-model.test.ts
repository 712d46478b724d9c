import { chiSquare, euclidean } from 'texton-lab';
import { checkNearestModel } from 'texton-lab/exercises';
import { describe } from 'vitest';
import { expectHints } from './expect-hints';

type Bins = readonly number[];

function search(
  models: readonly Bins[],
  query: Bins,
  { distance = chiSquare as (a: Bins, b: Bins) => number, start = Infinity, none = -1, equal = false } = {},
): [index: number, distance: number] {
  let [index, least] = [none, start];
  models.forEach((model, i) => {
    const d = distance(model, query);
    if (d < least || (equal && d === least)) [index, least] = [i, d];
  });
  return [index, least];
}

describe('checkNearestModel', () => {
  expectHints(checkNearestModel, {
    right: {
      'plain arrays': (models: Bins[], query: Bins) => search(models, query)[0],
      'typed arrays': (models: Float64Array[], query: Float64Array) => {
        const distances = Float64Array.from(models, (model) => chiSquare(model, query));
        return distances.indexOf(distances.reduce((a, b) => Math.min(a, b)));
      },
    },
    mistakes: [
      ['farthest', (m: Bins[], q: Bins) => search(m, q, { distance: (a, b) => -chiSquare(a, b) })[0]],
      ['That is the distance', (m: Bins[], q: Bins) => search(m, q)[1]],
      ['take the first', (m: Bins[], q: Bins) => search(m, q, { equal: true })[0]],
      [
        'That is the last model',
        (m: Bins[], q: Bins) => m.findLastIndex((model) => chiSquare(model, q) < Infinity),
      ],
      ['counted from 1', (m: Bins[], q: Bins) => search(m, q)[0] + 1],
      ['start with Infinity', (m: Bins[], q: Bins) => search(m, q, { start: 0 })[0]],
      ['start with Infinity', (m: Bins[], q: Bins) => search(m, q, { start: 0, none: 0 })[0]],
      [
        'OpenCV’s form',
        (m: Bins[], q: Bins) => search(m, q, { distance: (a, b) => chiSquare(a, b, { form: 'opencv' }) })[0],
      ],
      ['looks like the Euclidean', (m: Bins[], q: Bins) => search(m, q, { distance: euclidean })[0]],
      ['keys of an object are strings', (m: Bins[], q: Bins) => String(search(m, q)[0])],
    ],
  });
});

import { textonHistogram, type TextonMap } from '../textons';
import type { Exercise, StudentFunction } from './exercise';
import type { Finding } from './finding';
import { judge } from './judge';
import { readNumbers } from './read-numbers';

/** The labels are a plain list, so that all array methods work on it. */
type Inputs = readonly [map: Omit<TextonMap, 'data'> & { readonly data: readonly number[] }, count: number];

const map = (width: number, ...data: number[]): Inputs[0] => ({ width, height: data.length / width, data });

function histogram(...[labels, count]: Inputs): Float64Array {
  return textonHistogram({ ...labels, data: Int32Array.from(labels.data) }, count);
}

const exercise: Exercise<Inputs> = {
  name: 'histogram',
  inputs: ['map', 'count'],
  cases: [
    [map(2, 0, 2, 2, 2), 3],
    [map(3, 1, 0, 1, 1, 0, 1), 4],
    [map(1, 4, 3, 3, 0, 4), 5],
  ],
  solve: histogram,
  mistakes: [
    {
      hint: 'Those are counts: divide them by the number of pixels, so that they sum to 1.',
      solve: (...inputs) => histogram(...inputs).map((share) => share * inputs[0].data.length),
    },
    {
      hint: 'Divide by the number of pixels, not of textons: the shares must sum to 1.',
      solve: (...inputs) => histogram(...inputs).map((share) => (share * inputs[0].data.length) / inputs[1]),
    },
    {
      hint: 'The largest share is 1: the sum of all shares must be 1.',
      solve: (...inputs) => {
        const shares = histogram(...inputs);
        return shares.map((share) => share / Math.max(...shares));
      },
    },
    {
      hint: 'All shares are 0: are they stored in an Int32Array, which cuts fractions to whole numbers?',
      solve: (...inputs) => histogram(...inputs).map(Math.trunc),
    },
    {
      hint: 'You record whether a texton occurs, not how often.',
      solve: (...inputs) => histogram(...inputs).map((share) => Math.ceil(share)),
    },
    {
      hint: 'Every share is one index too low: textons are counted from 0.',
      solve: (...inputs) => {
        const shares = histogram(...inputs);
        return shares.map((_, i) => shares[i + 1] ?? 0);
      },
    },
    {
      hint: 'Every share is one index too high: textons are counted from 0.',
      solve: (...inputs) => {
        const shares = histogram(...inputs);
        return shares.map((_, i) => shares[i - 1] ?? 0);
      },
    },
  ],
  read: (answer, [{ data }, count]) =>
    readNumbers(answer, {
      length: count,
      otherLengths: {
        [data.length]: 'one for each texton, not for each pixel',
        [Math.max(...data) + 1]: 'textons that do not occur have an entry too, 0',
        [new Set(data).size]: 'textons that do not occur have an entry too, 0',
        [count + 1]: 'one for each texton, 0 … count − 1',
      },
    }),
  notANumber: 'NaN comes from adding to an undefined entry: fill the list with 0 first.',
};

/**
 * Checks a student's histogram of a texton map.
 * @param student the student's function `(map, count)` of a map `{ width, height, data }`. It returns, for each of `count` textons,
 * the fraction of pixels labelled with it
 */
export function checkHistogram(student: StudentFunction): Finding {
  return judge(exercise, student);
}

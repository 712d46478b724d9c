import { nearestModel, type Distance } from '../classify';
import type { Exercise, StudentFunction } from './exercise';
import type { Finding } from './finding';
import { judge } from './judge';
import { readNumber } from './read-numbers';

type Bins = ArrayLike<number>;
type Inputs = readonly [models: readonly Bins[], query: Bins];

function nearest([models, query]: Inputs, distance: Distance): { index: number; distance: number } {
  const [found] = nearestModel({ histograms: models, labels: models.map((_, i) => i) }, [query], {
    distance,
  });
  return found as { index: number; distance: number };
}

const distancesOf = ([models, query]: Inputs): number[] =>
  models.map((model) => nearest([[model], query], 'chiSquare').distance);

const exercise: Exercise<Inputs> = {
  name: 'nearestModel',
  inputs: ['models', 'query'],
  cases: [
    [
      [
        [0.1, 0.9],
        [0.5, 0.5],
        [0.9, 0.1],
      ],
      [0.8, 0.2],
    ],
    [
      [
        [0.2, 0.8],
        [0.5, 0.5],
        [0.5, 0.5],
      ],
      [0.6, 0.4],
    ],
    [
      [
        [0.55, 0.45, 0],
        [0.35, 0.55, 0.1],
      ],
      [0.45, 0.45, 0.1],
    ],
    [
      [
        [0.15, 0.05, 0.8],
        [0.05, 0.3, 0.65],
      ],
      [0.05, 0.15, 0.8],
    ],
    [
      [
        [0.1, 0.6, 0.3],
        [0.3, 0.3, 0.4],
        [0.7, 0.1, 0.2],
      ],
      [0.25, 0.35, 0.4],
    ],
  ],
  solve: (...inputs) => [nearest(inputs, 'chiSquare').index],
  mistakes: [
    {
      hint: 'That is the farthest model: keep the smallest distance, not the largest.',
      solve: (...inputs) => {
        const distances = distancesOf(inputs);
        return [distances.indexOf(Math.max(...distances))];
      },
    },
    {
      hint: 'That is the distance: return the index of the model in the list, counted from 0.',
      solve: (...inputs) => [nearest(inputs, 'chiSquare').distance],
    },
    {
      hint: 'If several models are equally near, take the first: use < instead of ≤.',
      solve: (...inputs) => {
        const distances = distancesOf(inputs);
        return [distances.lastIndexOf(Math.min(...distances))];
      },
    },
    {
      hint: 'That is the last model: is the smallest distance replaced whenever a smaller one is found?',
      solve: (models) => [models.length - 1],
    },
    {
      hint: 'That index is counted from 1: count from 0.',
      solve: (...inputs) => [nearest(inputs, 'chiSquare').index + 1],
    },
    {
      hint: 'Does the search start with a smallest distance of 0? No distance is below that: start with Infinity.',
      solve: () => [-1],
    },
    {
      hint: 'Does the search start with a smallest distance of 0? No distance is below that: start with Infinity.',
      solve: () => [0],
    },
    {
      hint: 'Is the distance the symmetric χ²? This looks like OpenCV’s form, which ignores bins that are empty in the model.',
      solve: (...inputs) => [nearest(inputs, 'chiSquareOpencv').index],
    },
    {
      hint: 'Is the distance χ²? This looks like the Euclidean distance.',
      solve: (...inputs) => [nearest(inputs, 'euclidean').index],
    },
  ],
  read: readNumber,
  notANumber: 'NaN is not an index of the list.',
};

/**
 * Checks a student's search for the nearest model.
 * @param student the student's function `(models, query)` of a list of histograms and another histogram. It returns the index,
 * counted from 0, of the model nearest to the query by symmetric χ²; the first if several are equally near
 */
export function checkNearestModel(student: StudentFunction): Finding {
  return judge(exercise, student);
}

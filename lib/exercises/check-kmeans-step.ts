import { describeNumber, describeNumbers } from './describe-input';
import type { Exercise, Reading, StudentFunction } from './exercise';
import type { Finding } from './finding';
import { judge } from './judge';
import { noAnswer, readNumbers } from './read-numbers';

type Vector = ArrayLike<number>;
type Inputs = readonly [vectors: readonly Vector[], centres: readonly Vector[]];

/** How the iteration is computed; whatever is omitted is computed correctly. */
interface Variant {
  readonly distance?: (differences: readonly number[]) => number;
  /** Whether the last of several equally near centres is taken. */
  readonly last?: boolean;
  /** The mean of one component of a cluster's vectors, given its centre's; `count` is the number of all vectors. */
  readonly mean?: (values: readonly number[], centre: number, count: number) => number;
}

function assign([vectors, centres]: Inputs, { distance = squared, last = false }: Variant): number[] {
  return vectors.map((vector) => {
    let nearest = 0;
    let least = Infinity;
    centres.forEach((centre, c) => {
      const d = distance(Array.from(vector, (value, i) => value - (centre[i] as number)));
      if (d < least || (last && d === least)) [nearest, least] = [c, d];
    });
    return nearest;
  });
}

const squared = (differences: readonly number[]): number => differences.reduce((sum, d) => sum + d * d, 0);

const plainMean = (values: readonly number[], centre: number): number =>
  values.length === 0 ? centre : values.reduce((a, b) => a + b, 0) / values.length;

function update(
  [vectors, centres]: Inputs,
  assignments: readonly number[],
  { mean = plainMean }: Variant,
): number[][] {
  return centres.map((centre, c) => {
    const own = vectors.filter((_, i) => assignments[i] === c);
    return Array.from(centre, (value, place) =>
      mean(
        own.map((vector) => vector[place] as number),
        value,
        vectors.length,
      ),
    );
  });
}

function step(inputs: Inputs, variant: Variant = {}): number[] {
  const assignments = assign(inputs, variant);
  return [...assignments, ...update(inputs, assignments, variant).flat()];
}

const mistake = (hint: string, variant: Variant): Exercise<Inputs>['mistakes'][number] => ({
  hint,
  solve: (...inputs) => step(inputs, variant),
});

const total = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

const exercise: Exercise<Inputs> = {
  name: 'kmeansStep',
  inputs: ['vectors', 'centres'],
  cases: [
    [
      [[0], [3], [10]],
      [[1], [8]],
    ],
    [
      [[0], [1]],
      [[0.4], [50]],
    ],
    [
      [[2], [5]],
      [[0], [4]],
    ],
    [
      [
        [3, 3],
        [0, 6],
        [-4, 4],
        [9, 9],
      ],
      [
        [0, 3],
        [8, 8],
        [5, 5],
      ],
    ],
    [
      [[0], [4], [5], [6]],
      [[0], [9]],
    ],
    [
      [Float64Array.of(0.1, 0.9), Float64Array.of(0.8, 0.3), Float64Array.of(0.4, 0.7)],
      [Float64Array.of(0, 1), Float64Array.of(1, 0)],
    ],
  ],
  solve: (...inputs) => step(inputs),
  mistakes: [
    mistake('The new centre is the mean of its vectors: divide their sum by their number.', {
      mean: (values, centre) => (values.length === 0 ? centre : total(values)),
    }),
    mistake('Divide by the number of vectors in the cluster, not by that of all vectors.', {
      mean: (values, centre, count) => (values.length === 0 ? centre : total(values) / count),
    }),
    mistake('A cluster without vectors keeps its centre; yours moves to 0.', {
      mean: (values) => total(values) / Math.max(1, values.length),
    }),
    mistake('The old centre is counted as another vector of its cluster.', {
      mean: (values, centre) => (total(values) + centre) / (values.length + 1),
    }),
    mistake('The centres have not moved: each becomes the mean of its vectors.', {
      mean: (_, centre) => centre,
    }),
    mistake('If two centres are equally near, take the first: use < instead of ≤.', { last: true }),
    mistake('Use the Euclidean distance: square the differences before you sum them.', {
      distance: (differences) => total(differences.map(Math.abs)),
    }),
    mistake('Square the differences before you sum them; otherwise they cancel.', {
      distance: (differences) => total(differences),
    }),
    mistake('Square the differences before you sum them; otherwise they cancel.', {
      distance: (differences) => Math.abs(total(differences)),
    }),
    mistake('Each vector goes to the farthest centre; it should go to the nearest.', {
      distance: (differences) => -squared(differences),
    }),
    {
      hint: 'The assignments are those to the new centres: return the ones that the new centres were computed from.',
      solve: (vectors, centres) => {
        const moved = update([vectors, centres], assign([vectors, centres], {}), {});
        return [...assign([vectors, moved], {}), ...moved.flat()];
      },
    },
  ],
  read: readStep,
  describe: (numbers, [vectors, centres]) => {
    const dimensions = centres[0]?.length ?? 1;
    const rows = centres.map((_, c) => {
      const from = vectors.length + c * dimensions;
      return describeNumbers(numbers.slice(from, from + dimensions));
    });
    const assignments = numbers.slice(0, vectors.length).map((value) => describeNumber(value));
    return `assignments [${assignments.join(', ')}] and centres [${rows.join(', ')}]`;
  },
  notANumber:
    'NaN comes from 0/0: a cluster to which no vector is assigned has no mean. Let it keep its old centre.',
};

function readStep(answer: unknown, [vectors, centres]: Inputs): Reading {
  const problem = noAnswer(answer);
  if (problem !== undefined) return { problem };
  const fields = Object(answer) as Readonly<Record<string, unknown>>;
  if (!('assignments' in fields) || !('centres' in fields || 'centroids' in fields))
    return { problem: 'returns something other than an object { assignments, centroids }' };
  const assignments = readNumbers(fields['assignments'], {
    length: vectors.length,
    otherLengths: { [centres.length]: 'one for each vector, not for each centre' },
  });
  if ('problem' in assignments) return { problem: `has wrong assignments: it ${assignments.problem}` };
  const dimensions = centres[0]?.length ?? 1;
  const moved = readNumbers(fields['centroids'] ?? fields['centres'], {
    length: centres.length * dimensions,
    otherLengths: Object.fromEntries(
      centres.map((_, c) => [c * dimensions, 'a cluster without vectors keeps its centre']),
    ),
  });
  if ('problem' in moved) return { problem: `has wrong centres: it ${moved.problem}` };
  return { numbers: [...assignments.numbers, ...moved.numbers] };
}

/**
 * Checks a student's iteration of k-means.
 * @param student the student's function `(vectors, centres)` of two lists of vectors. It returns `{ assignments, centroids }`: for
 * every vector the index of its nearest centre (Euclidean; the first if several are equally near), and the new centres, each the
 * mean of the vectors assigned to it; a centre without vectors does not move
 */
export function checkKmeansStep(student: StudentFunction): Finding {
  return judge(exercise, student);
}

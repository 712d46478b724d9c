import { normaliseKernel, orientedKernel } from '../filters';
import type { Exercise, StudentFunction } from './exercise';
import type { Finding } from './finding';
import { judge } from './judge';
import { readNumbers } from './read-numbers';

/** How the kernel is computed; whatever is omitted is computed correctly. */
interface Variant {
  /** Column and row at which x and y are 0, px. */
  readonly centre?: number;
  /** 1 if y points upwards, −1 if downwards. */
  readonly up?: 1 | -1;
  /** Standard deviation along the bar, in σ. */
  readonly length?: number;
  /** The value used as σ². */
  readonly variance?: number;
  readonly profile?: 'bar' | 'edge' | 'rotated' | 'negative';
  readonly finish?: (kernel: Float64Array) => Float64Array;
}

function bar(size: number, sigma: number, orientation: number, variant: Variant = {}): Float64Array {
  const { centre = (size - 1) / 2, up = 1, length = 3, variance = sigma * sigma, profile = 'bar' } = variant;
  const kernel = Float64Array.from({ length: size * size }, (_, i) => {
    const x = (i % size) - centre;
    const y = up * (centre - Math.floor(i / size));
    const u = x * Math.cos(orientation) - y * Math.sin(orientation);
    const v = x * Math.sin(orientation) + y * Math.cos(orientation);
    const [along, across] = profile === 'rotated' ? [v, u] : [u, v];
    const derivative = profile === 'edge' ? -across * variance : across * across - variance;
    const gaussians = Math.exp(-((along / length) ** 2 + across * across) / (2 * variance));
    return (profile === 'negative' ? -1 : 1) * derivative * gaussians;
  });
  return (variant.finish ?? normaliseKernel)(kernel);
}

function divideBy(kernel: Float64Array, norm: number): Float64Array {
  return kernel.map((value) => value / norm);
}

const sum = (kernel: Float64Array, of: (value: number) => number = Number): number =>
  kernel.reduce((total, value) => total + of(value), 0);

const transposed = (kernel: Float64Array, size: number): Float64Array =>
  kernel.map((_, i) => kernel[(i % size) * size + Math.floor(i / size)] as number);

type Inputs = readonly [size: number, sigma: number, orientation: number];

const mistake = (hint: string, variant: Variant): Exercise<Inputs>['mistakes'][number] => ({
  hint,
  solve: (size, sigma, orientation) => bar(size, sigma, orientation, variant),
});

const exercise: Exercise<Inputs> = {
  name: 'barKernel',
  inputs: ['size', 'sigma', 'orientation'],
  cases: [
    [3, 1, 0],
    [5, 1, Math.PI / 6],
    [7, 2, Math.PI / 2],
    [9, Math.SQRT2, (2 * Math.PI) / 3],
  ],
  solve: (size, sigma, orientation) => normaliseKernel(orientedKernel(size, 'bar', sigma, orientation)),
  mistakes: [
    mistake('The sign is wrong: the factor is v² − σ², which is negative at the centre.', {
      profile: 'negative',
    }),
    mistake('That is the edge filter, a first derivative: the bar is the second derivative, with v² − σ².', {
      profile: 'edge',
    }),
    mistake('The bar is rotated by 90°: u runs along it, with the Gaussian of 3σ, and v across it.', {
      profile: 'rotated',
    }),
    mistake('Along the bar the standard deviation is 3σ, not σ.', { length: 1 }),
    mistake('y points upwards, so it is largest in row 0: y = (size − 1) / 2 − row.', { up: -1 }),
    mistake('Subtract the mean.', {
      finish: (kernel) => divideBy(kernel, sum(kernel, Math.abs)),
    }),
    mistake('Divide by the sum of the absolute values, not by the square root of the sum of squares.', {
      finish: (kernel) => {
        const centred = normaliseKernel(kernel);
        return divideBy(centred, Math.sqrt(sum(centred, (value) => value * value)));
      },
    }),
    {
      hint: 'The centre is in the wrong place: x and y are 0 at column and row (size − 1) / 2.',
      solve: (size, sigma, orientation) => bar(size, sigma, orientation, { centre: size / 2 }),
    },
    {
      hint: 'The centre is off by one: x and y are 0 at column and row (size − 1) / 2.',
      solve: (size, sigma, orientation) => bar(size, sigma, orientation, { centre: (size + 1) / 2 }),
    },
    {
      hint: 'Is σ squared everywhere?',
      solve: (size, sigma, orientation) => bar(size, sigma, orientation, { variance: sigma }),
    },
    {
      hint: 'Rows and columns are swapped: use index row · size + column.',
      solve: (size, sigma, orientation) => transposed(bar(size, sigma, orientation), size),
    },
    {
      hint: 'The orientation is in radians, as Math.cos and Math.sin take it.',
      solve: (size, sigma, orientation) => bar(size, sigma, (orientation * Math.PI) / 180),
    },
  ],
  read: (answer, [size]) => {
    const reading = readNumbers(answer, {
      length: size * size,
      otherLengths: {
        [size]: 'a kernel has size rows of size values',
        [(size + 1) ** 2]: 'rows and columns are counted from 0 to size − 1',
        [(size - 1) ** 2]: 'rows and columns are counted from 0 to size − 1',
      },
    });
    if ('problem' in reading || reading.numbers.some(Number.isNaN)) return reading;
    return isNotNormalised(reading.numbers)
      ? {
          problem:
            'gives a kernel whose absolute values do not sum to 1: subtract the mean, then divide by that sum',
        }
      : reading;
  },
  notANumber: 'NaN comes from a division by 0, or from an index outside a list.',
};

/** Whether neither the L1 nor the L2 norm is 1: then the values are off by a factor, and comparing them says nothing more. */
function isNotNormalised(numbers: readonly number[]): boolean {
  const total = numbers.reduce((a, b) => a + Math.abs(b), 0);
  const length = Math.sqrt(numbers.reduce((a, b) => a + b * b, 0));
  return total !== 0 && Math.abs(total - 1) > 1e-6 && Math.abs(length - 1) > 1e-6;
}

/**
 * Checks a student's bar filter.
 * @param student the student's function `(size, sigma, orientation)`, with σ in px and the orientation in radians. It returns the
 * size × size weights row by row: g(u; 3σ) · (v² − σ²)/σ⁴ · g(v; σ) with u = x cos θ − y sin θ, v = x sin θ + y cos θ, x to the right
 * and y upwards from the centre; then it subtracts the mean and divides by the sum of the absolute values
 */
export function checkBarKernel(student: StudentFunction): Finding {
  return judge(exercise, student);
}

import type { Plane } from '../core';
import type { Exercise, StudentFunction } from './exercise';
import type { Finding } from './finding';
import { judge } from './judge';
import { readNumbers } from './read-numbers';

/** An image in a case: a plane whose values may be a plain list. */
interface Image extends Omit<Plane, 'data'> {
  readonly data: ArrayLike<number>;
}

type Inputs = readonly [image: Image, kernel: ArrayLike<number>, size: number];

/** How the convolution is computed; whatever is omitted is computed correctly. */
interface Variant {
  /** Offset of the pixel that weight (i, j), counted from the centre, is multiplied by. */
  readonly meets?: (i: number, j: number) => readonly [dx: number, dy: number];
  /** The pixel used in place of one beyond the border. */
  readonly beyond?: (at: number, length: number) => number;
}

function convolve([image, kernel, size]: Inputs, { meets, beyond }: Variant = {}): Float64Array {
  const { width, height, data } = image;
  const half = (size - 1) / 2;
  return Float64Array.from({ length: width * height }, (_, at) => {
    let sum = 0;
    for (let j = -half; j <= half; j++)
      for (let i = -half; i <= half; i++) {
        const [dx, dy] = meets?.(i, j) ?? [-i, -j];
        let [x, y] = [(at % width) + dx, Math.floor(at / width) + dy];
        if (beyond) [x, y] = [beyond(x, width), beyond(y, height)];
        if (x < 0 || x >= width || y < 0 || y >= height) continue;
        sum += (kernel[(half + j) * size + half + i] as number) * (data[y * width + x] as number);
      }
    return sum;
  });
}

const mistake = (hint: string, variant: Variant): Exercise<Inputs>['mistakes'][number] => ({
  hint,
  solve: (...inputs) => convolve(inputs, variant),
});

const exercise: Exercise<Inputs> = {
  name: 'convolve',
  inputs: ['image', 'kernel', 'size'],
  cases: [
    [{ width: 3, height: 3, data: [0, 0, 0, 0, 1, 0, 0, 0, 0] }, [1, 2, 3, 4, 5, 6, 7, 8, 9], 3],
    [{ width: 3, height: 3, data: [1, 1, 1, 1, 1, 1, 1, 1, 1] }, [1, 1, 1, 1, 1, 1, 1, 1, 1], 3],
    [{ width: 4, height: 3, data: [1, 2, 3, 4, 0, 5, 0, 2, 1, 0, 0, 7] }, [0, 1, 0, 2, 0, 0, 0, 0, 5], 3],
    [
      { width: 6, height: 8, data: Float32Array.from({ length: 48 }, (_, i) => ((7 * i * i) % 11) / 16) },
      Array.from({ length: 25 }, (_, i) => ((3 * i * i + i) % 13) - 6),
      5,
    ],
  ],
  solve: (...inputs) => convolve(inputs),
  mistakes: [
    mistake(
      'That is correlation: convolution rotates the kernel by 180°, so weight (i, j) multiplies the pixel at (x − i, y − j).',
      { meets: (i, j) => [i, j] },
    ),
    mistake('The kernel is flipped in x only: weight (i, j) multiplies the pixel at (x − i, y − j).', {
      meets: (i, j) => [-i, j],
    }),
    mistake('The kernel is flipped in y only: weight (i, j) multiplies the pixel at (x − i, y − j).', {
      meets: (i, j) => [i, -j],
    }),
    mistake('Rows and columns of the kernel are swapped: weight (i, j) is at (half + j) · size + half + i.', {
      meets: (i, j) => [-j, -i],
    }),
    mistake('Beyond the border the image is 0; yours repeats the border pixels.', {
      beyond: (at, length) => Math.min(length - 1, Math.max(0, at)),
    }),
    mistake('Beyond the border the image is 0; yours mirrors it.', {
      beyond: (at, length) => (at < 0 ? -1 - at : at >= length ? 2 * length - 1 - at : at),
    }),
    mistake('Beyond the border the image is 0; yours mirrors it.', {
      beyond: (at, length) => (at < 0 ? -at : at >= length ? 2 * length - 2 - at : at),
    }),
    mistake('Beyond the border the image is 0; yours wraps around to the opposite side.', {
      beyond: (at, length) => (at + length) % length,
    }),
    ...[-1, 1].map((off) =>
      mistake('The kernel’s centre is off by one: it is at row and column (size − 1) / 2.', {
        meets: (i, j) => [off - i, off - j],
      }),
    ),
    ...[-1, 1].map((side) => ({
      hint: 'The kernel’s corner is placed on the pixel; its centre, at (size − 1) / 2, should be.',
      solve: (image: Image, kernel: ArrayLike<number>, size: number) => {
        const off = (side * (size - 1)) / 2;
        return convolve([image, kernel, size], { meets: (i, j) => [off - i, off - j] });
      },
    })),
    {
      hint: 'Check x too: past the end of a row the next row begins.',
      solve: (image, kernel, size) => runOn(image, kernel, size),
    },
    {
      hint: 'The responses are in column order: pixel (x, y) is at y · width + x.',
      solve: (...inputs) => byColumns(convolve(inputs), inputs[0]),
    },
  ],
  read: (answer, [{ width, height }, , size]) =>
    readNumbers(answer, {
      length: width * height,
      otherLengths: {
        [Math.max(0, width - size + 1) * Math.max(0, height - size + 1)]:
          'pixels near the border have a response too; beyond the border the image is 0',
        [(width + size - 1) * (height + size - 1)]:
          'one for each pixel of the image, and none beyond its border',
      },
    }),
  notANumber: 'NaN comes from an index outside a list, which is undefined: beyond the border the image is 0.',
};

/** The convolution of someone who checks only whether the index is in the list. */
function runOn({ width, height, data }: Image, kernel: ArrayLike<number>, size: number): Float64Array {
  const half = (size - 1) / 2;
  return Float64Array.from({ length: width * height }, (_, at) => {
    let sum = 0;
    for (let j = -half; j <= half; j++)
      for (let i = -half; i <= half; i++)
        sum += (kernel[(half + j) * size + half + i] as number) * (data[at - j * width - i] ?? 0);
    return sum;
  });
}

function byColumns(values: Float64Array, { width, height }: Image): Float64Array {
  return values.map((_, at) => values[(at % height) * width + Math.floor(at / height)] as number);
}

/**
 * Checks a student's convolution.
 * @param student the student's function `(image, kernel, size)` of an image `{ width, height, data }` and the size × size weights of
 * a kernel row by row, with an odd size. It returns the response at every pixel row by row; beyond its border the image is 0
 */
export function checkConvolve(student: StudentFunction): Finding {
  return judge(exercise, student);
}

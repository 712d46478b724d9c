import { checkConvolve } from 'texton-lab/exercises';
import { describe, expect, it } from 'vitest';
import { directConvolution } from '../golden';
import { expectHints } from './expect-hints';

interface Image {
  readonly width: number;
  readonly height: number;
  readonly data: readonly number[];
}

interface Places {
  /** The weight that is multiplied with the pixel i to the left and j above. */
  readonly weight?: (i: number, j: number) => readonly [number, number];
  readonly pixel?: (image: Image, x: number, y: number) => number;
  readonly off?: number;
}

const inside = ({ width, height, data }: Image, x: number, y: number): number =>
  x < 0 || y < 0 || x >= width || y >= height ? 0 : (data[y * width + x] as number);
const clamp = (at: number, length: number): number => Math.min(length - 1, Math.max(0, at));
const mirror = (at: number, length: number): number =>
  at < 0 ? -at - 1 : at >= length ? 2 * length - 1 - at : at;
const reflect = (at: number, length: number): number =>
  at < 0 ? -at : at >= length ? 2 * length - 2 - at : at;
const wrap = (at: number, length: number): number => (at + length) % length;
const beyond =
  (where: (at: number, length: number) => number) =>
  (image: Image, x: number, y: number): number =>
    inside(image, where(x, image.width), where(y, image.height));

/** The sums as a student may write them, with places where mistakes are made. */
function convolution({ weight = (i, j) => [i, j], pixel = inside, off = 0 }: Places = {}) {
  return (image: Image, kernel: readonly number[], size: number): number[] => {
    const half = (size - 1) / 2;
    const answer: number[] = [];
    for (let y = 0; y < image.height; y++)
      for (let x = 0; x < image.width; x++) {
        let sum = 0;
        for (let j = -half; j <= half; j++)
          for (let i = -half; i <= half; i++) {
            const [a, b] = weight(i, j);
            sum += (kernel[(half + b) * size + half + a] as number) * pixel(image, x - i + off, y - j + off);
          }
        answer.push(sum);
      }
    return answer;
  };
}

describe('checkConvolve', () => {
  const right = convolution();
  expectHints(checkConvolve, {
    right: {
      'plain arrays': right,
      'rows of rows': (image: Image, kernel: number[], size: number) => {
        const flat = right(image, kernel, size);
        return Array.from({ length: image.height }, (_, y) =>
          flat.slice(y * image.width, (y + 1) * image.width),
        );
      },
      // A typed array's map would make numbers of these pairs.
      'a list whose map makes pairs of it': (image: Image, kernel: number[], size: number) => {
        const pairs = kernel.map((weight, at) => [weight, at] as const);
        return right(
          image,
          pairs.map(([weight]) => weight),
          size,
        );
      },
      'a plane in single precision': (image: Image, kernel: number[], size: number) => ({
        ...image,
        data: Float32Array.from(right(image, kernel, size)),
      }),
    },
    mistakes: [
      ['That is correlation', convolution({ weight: (i, j) => [-i, -j] })],
      ['flipped in y only', convolution({ weight: (i, j) => [-i, j] })],
      ['flipped in x only', convolution({ weight: (i, j) => [i, -j] })],
      ['columns of the kernel are swapped', convolution({ weight: (i, j) => [j, i] })],
      ['repeats the border', convolution({ pixel: beyond(clamp) })],
      ['yours mirrors it', convolution({ pixel: beyond(mirror) })],
      ['yours mirrors it', convolution({ pixel: beyond(reflect) })],
      ['wraps around to the opposite side', convolution({ pixel: beyond(wrap) })],
      ['off by one', convolution({ off: 1 })],
      ['off by one', convolution({ off: -1 })],
      [
        'corner is placed on the pixel',
        (image: Image, kernel: number[], size: number) =>
          convolution({ off: -(size - 1) / 2 })(image, kernel, size),
      ],
      ['the next row begins', convolution({ pixel: ({ width, data }, x, y) => data[y * width + x] ?? 0 })],
      [
        'in column order',
        (image: Image, kernel: number[], size: number) => {
          const flat = right(image, kernel, size);
          return flat.map((_, at) => flat[(at % image.height) * image.width + Math.floor(at / image.height)]);
        },
      ],
      [
        'undefined: beyond the border',
        convolution({ pixel: ({ width, data }, x, y) => data[y * width + x] as number }),
      ],
      [
        'near the border have a response',
        (image: Image, kernel: number[], size: number) => {
          const flat = right(image, kernel, size);
          const half = (size - 1) / 2;
          return flat.filter((_, at) => {
            const [x, y] = [at % image.width, Math.floor(at / image.width)];
            return x >= half && y >= half && x < image.width - half && y < image.height - half;
          });
        },
      ],
      [
        '2 times the right answer',
        (image: Image, kernel: number[], size: number) => right(image, kernel, size).map((v) => 2 * v),
      ],
      ['All values are 0', ({ data }: Image) => data.map(() => 0)],
      ['throws an error', () => (undefined as unknown as number[]).length],
    ],
  });

  it('means what the tests of the library mean by convolution', () => {
    const image = { width: 4, height: 3, data: [1, 2, 3, 4, 0, 5, 0, 2, 1, 0, 0, 7] };
    const kernel = [0, 1, 0, 2, 0, 0, 0, 0, 5];
    expect(right(image, kernel, 3)).toBeCloseToArray(directConvolution(image, kernel, 3), { atol: 1e-12 });
  });

  it('spells out the case by hand: one bright pixel answers with the kernel', () => {
    expect(checkConvolve(convolution({ weight: (i, j) => [-i, -j] })).message).toContain(
      'it gives [9, 8, 7, 6, 5, 4, 3, 2, 1], but should give [1, 2, 3, 4, 5, 6, 7, 8, 9]. That is correlation',
    );
  });
});

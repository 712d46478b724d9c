import type { ModuleWriter } from '../wasm/assemble';
import { f32x4, f64x2, i32, shuffle32, v128, type Vec } from '../wasm/expressions';

/** The two upper numbers of a float32 vector, where the lower ones were. */
function upperHalf(value: Vec): Vec {
  return shuffle32(value, value, [2, 3, 2, 3]);
}

/** Adds the kernels that work pixel by pixel on planes of responses, in double precision. */
export function definePixelKernels(module: ModuleWriter): void {
  /**
   * `sumSquares(at, offsets, dimensions, fours, out)`: for 4·fours pixels the sum over the dimensions of the squares,
   * in float64 from `out` on; dimension k of the first pixel lies at `at` + the k-th offset.
   */
  module.define(
    { ints: ['at', 'offsets', 'dimensions', 'fours', 'out'] },
    (write, { at, offsets, dimensions, fours, out }) => {
      write.repeat(fours, () => {
        const low = write.vec(f64x2.zero());
        const high = write.vec(f64x2.zero());
        const offset = write.int(offsets);
        write.repeat(dimensions, () => {
          const value = write.vec(v128.load(i32.add(at, i32.load(offset))));
          const a = write.vec(f64x2.promoteLow(value));
          const b = write.vec(f64x2.promoteLow(upperHalf(value)));
          write.set(low, f64x2.add(low, f64x2.mul(a, a)));
          write.set(high, f64x2.add(high, f64x2.mul(b, b)));
          write.advance(offset, 4);
        });
        write.store(out, 0, low);
        write.store(out, 16, high);
        write.advance(at, 16);
        write.advance(out, 32);
      });
    },
    'sumSquares',
  );
  /** `scalePixels(at, offsets, dimensions, fours, factors)`: multiplies 4·fours pixels by a float64 factor each. */
  module.define(
    { ints: ['at', 'offsets', 'dimensions', 'fours', 'factors'] },
    (write, { at, offsets, dimensions, fours, factors }) => {
      write.repeat(fours, () => {
        const low = write.vec(v128.load(factors));
        const high = write.vec(v128.load(factors, 16));
        const offset = write.int(offsets);
        write.repeat(dimensions, () => {
          const address = write.int(i32.add(at, i32.load(offset)));
          const value = write.vec(v128.load(address));
          const a = f32x4.demote(f64x2.mul(f64x2.promoteLow(value), low));
          const b = f32x4.demote(f64x2.mul(f64x2.promoteLow(upperHalf(value)), high));
          write.store(address, 0, shuffle32(a, b, [0, 1, 4, 5]));
          write.advance(offset, 4);
        });
        write.advance(at, 16);
        write.advance(factors, 32);
      });
    },
    'scalePixels',
  );
  /**
   * `maximumPlanes(at, offsets, planes, fours, mask)`: replaces 4·fours pixels of the first plane of a list by their
   * maximum over all of its planes, of their bits under a mask (without the sign bit: of magnitudes).
   */
  module.define(
    { ints: ['at', 'offsets', 'planes', 'fours', 'masks'] },
    (write, { at, offsets, planes, fours, masks }) => {
      const mask = write.vec(v128.load32Splat(masks));
      write.repeat(fours, () => {
        const first = write.int(i32.add(at, i32.load(offsets)));
        const largest = write.vec(v128.and(v128.load(first), mask));
        const offset = write.int(i32.add(offsets, 4));
        write.repeat(i32.sub(planes, 1), () => {
          const value = write.vec(v128.and(v128.load(i32.add(at, i32.load(offset))), mask));
          write.set(largest, f32x4.pmax(largest, value));
          write.advance(offset, 4);
        });
        write.store(first, 0, largest);
        write.advance(at, 16);
      });
    },
    'maximumPlanes',
  );
  /**
   * `moments(from, rows, fours, rowBytes, masks, out)`: Σ r, Σ r² and Σ |r| in float64, two partial sums of each, over
   * rows of 4·fours samples; the last four of a row are masked with the vector at `masks`.
   */
  module.define(
    { ints: ['from', 'rows', 'fours', 'rowBytes', 'masks', 'out'] },
    (write, { from, rows, fours, rowBytes, masks, out }) => {
      const sums = [0, 1, 2].map(() => write.vec(f64x2.zero()));
      const mask = write.vec(v128.load(masks));
      function accumulate(value: Vec): void {
        for (const half of [value, upperHalf(value)]) {
          const number = write.vec(f64x2.promoteLow(half));
          [number, f64x2.mul(number, number), f64x2.abs(number)].forEach((term, k) => {
            const sum = sums[k];
            if (sum) write.set(sum, f64x2.add(sum, term));
          });
        }
      }
      write.repeat(rows, () => {
        const at = write.int(from);
        write.repeat(i32.sub(fours, 1), () => {
          accumulate(write.vec(v128.load(at)));
          write.advance(at, 16);
        });
        accumulate(write.vec(v128.and(v128.load(at), mask)));
        write.advance(from, rowBytes);
      });
      sums.forEach((sum, k) => write.store(out, 16 * k, sum));
    },
    'moments',
  );
}

import type { ModuleWriter } from '../wasm/module-writer';
import { i32, type Int } from '../wasm/scalars';
import { f32x4, f64x2, i32x4, shuffle32, v128, type F32x4, type I32x4 } from '../wasm/vectors';
import { listedAt } from './addresses';
import { pixelParameters } from './pixel-parameters';

/** Moves the two upper numbers of a float32 vector to the two lower lanes. */
function upperHalf(value: F32x4): F32x4 {
  return shuffle32(value, value, [2, 3, 2, 3]);
}

/** Loads four numbers and applies a bit mask to them. */
function loadMasked(address: Int, mask: I32x4): F32x4 {
  return f32x4.reinterpret(v128.and(i32x4.load(address), mask));
}

/** Adds the kernels that work pixel by pixel on planes of responses; their sums are in double precision. */
export function definePixelKernels(module: ModuleWriter): void {
  defineWeber(module);
  defineMaximum(module);
  defineMoments(module);
}

/** The two steps of Weber's law: the lengths of the vectors, and the rescaling. */
function defineWeber(module: ModuleWriter): void {
  module.export(
    'sumSquares',
    pixelParameters.sumSquares,
    (write, { at, offsets, dimensions, fours, out }) => {
      write.repeat(fours, () => {
        const low = write.vec(f64x2.zero());
        const high = write.vec(f64x2.zero());
        const offset = write.int(offsets);
        write.repeat(dimensions, () => {
          const value = write.vec(f32x4.load(listedAt(at, offset)));
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
  );
  module.export(
    'scalePixels',
    pixelParameters.scalePixels,
    (write, { at, offsets, dimensions, fours, factors }) => {
      write.repeat(fours, () => {
        const low = write.vec(f64x2.load(factors));
        const high = write.vec(f64x2.load(factors, 16));
        const offset = write.int(offsets);
        write.repeat(dimensions, () => {
          const address = write.int(listedAt(at, offset));
          const value = write.vec(f32x4.load(address));
          const a = f32x4.demote(f64x2.mul(f64x2.promoteLow(value), low));
          const b = f32x4.demote(f64x2.mul(f64x2.promoteLow(upperHalf(value)), high));
          write.store(address, 0, shuffle32(a, b, [0, 1, 4, 5]));
          write.advance(offset, 4);
        });
        write.advance(at, 16);
        write.advance(factors, 32);
      });
    },
  );
}

function defineMaximum(module: ModuleWriter): void {
  module.export(
    'maximumPlanes',
    pixelParameters.maximumPlanes,
    (write, { at, offsets, planes, fours, mask }) => {
      const bits = write.vec(i32x4.loadSplat(mask));
      write.repeat(fours, () => {
        const first = write.int(listedAt(at, offsets));
        const largest = write.vec(loadMasked(first, bits));
        const offset = write.int(i32.add(offsets, 4));
        write.repeat(i32.sub(planes, 1), () => {
          const value = write.vec(loadMasked(listedAt(at, offset), bits));
          write.set(largest, f32x4.pmax(largest, value));
          write.advance(offset, 4);
        });
        write.store(first, 0, largest);
        write.advance(at, 16);
      });
    },
  );
}

function defineMoments(module: ModuleWriter): void {
  module.export('moments', pixelParameters.moments, (write, { from, rows, fours, rowBytes, masks, out }) => {
    const sums = [0, 1, 2].map(() => write.vec(f64x2.zero()));
    const mask = write.vec(i32x4.load(masks));
    function accumulate(value: F32x4): void {
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
        accumulate(write.vec(f32x4.load(at)));
        write.advance(at, 16);
      });
      accumulate(write.vec(loadMasked(at, mask)));
      write.advance(from, rowBytes);
    });
    sums.forEach((sum, k) => write.store(out, 16 * k, sum));
  });
}

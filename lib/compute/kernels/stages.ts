import type { FunctionReference, ModuleWriter } from '../wasm/assemble';
import { f32x4, i32, v128, type FusedMultiply } from '../wasm/expressions';
import { butterfly } from './butterflies';
import { ELEMENT, IMAGINARY, loadPoint, multiplyPoints, storePoint, type Point } from './points';
import { multiplesOf, strided } from './strides';

/** What the first stage multiplies its input by, element by element. */
export type Factor = 'none' | 'real' | 'complex';

/** Bytes of a twiddle factor: cos, sin. */
const TWIDDLE = 8;

/**
 * Defines the stage that reads the input: `(from, factors, to, m, twiddles)`.
 *
 * Butterfly p of m reads points p, p + m, p + 2m, … and writes points radix·p, radix·p + 1, …; the spectrum that the
 * input is multiplied by is read along with it, so that the product costs no pass of its own.
 */
export function firstStage(
  module: ModuleWriter,
  fused: FusedMultiply,
  radix: number,
  factor: Factor,
): FunctionReference {
  return module.define(
    { ints: ['from', 'factors', 'to', 'm', 'twiddles'] },
    (write, { from, factors, to, m, twiddles }) => {
      const transform = butterfly(radix, write, fused);
      const apart = multiplesOf(write, write.int(i32.mul(m, ELEMENT)), radix - 1);
      const factorBytes = factor === 'real' ? ELEMENT / 2 : ELEMENT;
      const factorsApart =
        factor === 'none' ? [] : multiplesOf(write, write.int(i32.mul(m, factorBytes)), radix - 1);
      write.repeat(m, () => {
        const factorAt = strided(write, factors, factorsApart);
        const points = strided(write, from, apart).map((address, j): Point => {
          const point = loadPoint(write, address);
          const at = factorAt[j];
          if (factor === 'none' || !at) return point;
          const re = write.vec(v128.load(at));
          if (factor === 'real')
            return { re: write.vec(f32x4.mul(point.re, re)), im: write.vec(f32x4.mul(point.im, re)) };
          return multiplyPoints(write, fused, point, { re, im: write.vec(v128.load(at, IMAGINARY)) });
        });
        transform(points)
          .map((point, j) => {
            if (j === 0) return point;
            const re = write.vec(v128.load32Splat(twiddles, TWIDDLE * (j - 1)));
            const im = write.vec(v128.load32Splat(twiddles, TWIDDLE * (j - 1) + 4));
            return multiplyPoints(write, fused, point, { re, im });
          })
          .forEach((point, j) => storePoint(write, to, point, j * ELEMENT));
        write.advance(from, ELEMENT);
        if (factor !== 'none') write.advance(factors, factorBytes);
        write.advance(to, radix * ELEMENT);
        write.advance(twiddles, TWIDDLE * (radix - 1));
      });
    },
  );
}

/**
 * Defines any later stage: `(from, to, m, s, twiddles)`.
 *
 * m groups of s butterflies, which share their twiddle factors: butterfly q of group p reads points p·s + q,
 * (p + m)·s + q, … and writes points radix·p·s + q, (radix·p + 1)·s + q, ….
 */
export function laterStage(module: ModuleWriter, fused: FusedMultiply, radix: number): FunctionReference {
  return module.define(
    { ints: ['from', 'to', 'm', 's', 'twiddles'] },
    (write, { from, to, m, s, twiddles }) => {
      const transform = butterfly(radix, write, fused);
      const width = write.int(i32.mul(s, ELEMENT));
      const inputApart = multiplesOf(write, write.int(i32.mul(width, m)), radix - 1);
      const outputApart = multiplesOf(write, width, radix - 1);
      const rest = write.int(i32.mul(width, radix - 1));
      function group(turn: (points: Point[]) => Point[]): void {
        write.repeat(s, () => {
          const points = strided(write, from, inputApart).map((address) => loadPoint(write, address));
          const addresses = strided(write, to, outputApart);
          turn(transform(points)).forEach((point, j) => storePoint(write, addresses[j] ?? to, point));
          write.advance(from, ELEMENT);
          write.advance(to, ELEMENT);
        });
        write.advance(to, rest);
      }
      // The first of the m groups has no twiddle factors: they are 1.
      group((points) => points);
      write.repeat(i32.sub(m, 1), () => {
        write.advance(twiddles, TWIDDLE * (radix - 1));
        // Read here, once for the s butterflies that share them.
        const factors = Array.from({ length: radix - 1 }, (_, j) => ({
          re: write.vec(v128.load32Splat(twiddles, TWIDDLE * j)),
          im: write.vec(v128.load32Splat(twiddles, TWIDDLE * j + 4)),
        }));
        group((points) =>
          points.map((point, j) => {
            const factor = factors[j - 1];
            return factor ? multiplyPoints(write, fused, point, factor) : point;
          }),
        );
      });
    },
  );
}

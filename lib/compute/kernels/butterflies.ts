import type { FunctionWriter } from '../wasm/function-writer';
import { f32x4, type F32x4, type FusedMultiply } from '../wasm/vectors';
import type { Point } from './points';

/** A transform of a few points held in registers: Σ x[t]·exp(+2πi·kt/radix). */
export type Butterfly = (points: readonly Point[]) => Point[];

/** The radices that a stage of the transform can have. */
export const RADICES: readonly number[] = [2, 3, 4, 5];

/** Writes the constants of a butterfly once, and returns the butterfly. */
export function butterfly(radix: number, write: FunctionWriter, fused: FusedMultiply): Butterfly {
  const { madd, nmadd } = fused;
  const add = (a: F32x4, b: F32x4): F32x4 => write.vec(f32x4.add(a, b));
  const sub = (a: F32x4, b: F32x4): F32x4 => write.vec(f32x4.sub(a, b));
  const plus = (a: Point, b: Point): Point => ({ re: add(a.re, b.re), im: add(a.im, b.im) });
  const minus = (a: Point, b: Point): Point => ({ re: sub(a.re, b.re), im: sub(a.im, b.im) });
  /** a + i·b and a − i·b. */
  const plusI = (a: Point, b: Point): Point => ({ re: sub(a.re, b.im), im: add(a.im, b.re) });
  const minusI = (a: Point, b: Point): Point => ({ re: add(a.re, b.im), im: sub(a.im, b.re) });
  const constant = (value: number): F32x4 => write.vec(f32x4.splat(value));
  /** a + factor·b. */
  const plusTimes = (a: Point, factor: F32x4, b: Point): Point => ({
    re: write.vec(madd(factor, b.re, a.re)),
    im: write.vec(madd(factor, b.im, a.im)),
  });
  const minusTimes = (a: Point, factor: F32x4, b: Point): Point => ({
    re: write.vec(nmadd(factor, b.re, a.re)),
    im: write.vec(nmadd(factor, b.im, a.im)),
  });
  const times = (factor: F32x4, a: Point): Point => ({
    re: write.vec(f32x4.mul(factor, a.re)),
    im: write.vec(f32x4.mul(factor, a.im)),
  });

  const two = ([a, b]: readonly Point[]): Point[] => [plus(a!, b!), minus(a!, b!)];
  const four = ([a, b, c, d]: readonly Point[]): Point[] => {
    const [s, t] = [plus(a!, c!), minus(a!, c!)];
    const [u, v] = [plus(b!, d!), minus(b!, d!)];
    return [plus(s, u), plusI(t, v), minus(s, u), minusI(t, v)];
  };
  if (radix === 2) return two;
  if (radix === 4) return four;
  if (radix === 3) {
    const half = constant(0.5);
    const sine = constant(Math.sin(Math.PI / 3));
    return ([a, b, c]) => {
      const sum = plus(b!, c!);
      const turned = times(sine, minus(b!, c!));
      const middle = minusTimes(a!, half, sum);
      return [plus(a!, sum), plusI(middle, turned), minusI(middle, turned)];
    };
  }
  const [c1, s1] = [constant(Math.cos((2 * Math.PI) / 5)), constant(Math.sin((2 * Math.PI) / 5))];
  const [c2, s2] = [constant(-Math.cos((4 * Math.PI) / 5)), constant(Math.sin((4 * Math.PI) / 5))];
  return ([a, b, c, d, e]) => {
    const [outer, inner] = [plus(b!, e!), plus(c!, d!)];
    const [outerTurn, innerTurn] = [minus(b!, e!), minus(c!, d!)];
    const first = minusTimes(plusTimes(a!, c1, outer), c2, inner);
    const second = plusTimes(minusTimes(a!, c2, outer), c1, inner);
    const firstTurn = plusTimes(times(s1, outerTurn), s2, innerTurn);
    const secondTurn = minusTimes(times(s2, outerTurn), s1, innerTurn);
    return [
      plus(a!, plus(outer, inner)),
      plusI(first, firstTurn),
      plusI(second, secondTurn),
      minusI(second, secondTurn),
      minusI(first, firstTurn),
    ];
  };
}

import type { FunctionWriter } from '../wasm/function-writer';
import type { Int } from '../wasm/scalars';
import { f32x4, type F32x4, type FusedMultiply } from '../wasm/vectors';
import { IMAGINARY } from './transform-layout';

/** A complex number in each of four lanes: an element, in registers. */
export interface Point {
  readonly re: F32x4;
  readonly im: F32x4;
}

/** Reads a point. */
export function loadPoint(write: FunctionWriter, address: Int): Point {
  return { re: write.vec(f32x4.load(address)), im: write.vec(f32x4.load(address, IMAGINARY)) };
}

/** Writes a point to an address that is a constant number of bytes after another. */
export function storePoint(write: FunctionWriter, address: Int, { re, im }: Point, offset: number = 0): void {
  write.store(address, offset, re);
  write.store(address, offset + IMAGINARY, im);
}

/** The product of two points. */
export function multiplyPoints(write: FunctionWriter, fused: FusedMultiply, a: Point, b: Point): Point {
  return {
    re: write.vec(fused.nmadd(a.im, b.im, write.vec(f32x4.mul(a.re, b.re)))),
    im: write.vec(fused.madd(a.re, b.im, write.vec(f32x4.mul(a.im, b.re)))),
  };
}

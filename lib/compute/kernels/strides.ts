import type { FunctionWriter } from '../wasm/function-writer';
import { i32, type Int } from '../wasm/scalars';

/** Computes the first `count` multiples of a number of bytes, each once. */
export function multiplesOf(write: FunctionWriter, step: Int, count: number): Int[] {
  return Array.from({ length: count }, (_, j) => write.int(i32.mul(step, j + 1)));
}

/** The addresses `base`, `base + step`, `base + 2·step`, …, from the multiples of the step. */
export function strided(write: FunctionWriter, base: Int, multiples: readonly Int[]): Int[] {
  return [base, ...multiples.map((multiple) => write.int(i32.add(base, multiple)))];
}

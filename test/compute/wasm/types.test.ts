import type { Kernels } from 'texton-lab/dist/compute/kernels/bind-kernels';
import type { FunctionWriter, VecLocal } from 'texton-lab/dist/compute/wasm/function-writer';
import { moduleWriter } from 'texton-lab/dist/compute/wasm/module-writer';
import type { Float } from 'texton-lab/dist/compute/wasm/scalars';
import { f32x4, f64x2, i32x4, shuffle32, v128 } from 'texton-lab/dist/compute/wasm/vectors';
import { describe, expect, it } from 'vitest';

// The compiler checks these when it checks the tests' types: a line that it did not refuse would be an error itself.

/** Calls of kernels that the compiler must refuse. */
function wrongKernelCalls({ moments, combineReal }: Kernels): void {
  const [from, out, masks, rows, fours, rowBytes] = [0, 0, 0, 0, 0, 0];
  moments({ from, out, masks, rows, fours, rowBytes });
  // @ts-expect-error One is missing.
  moments({ from, out, masks, rows, fours });
  // @ts-expect-error One is misspelt.
  moments({ from, out, masks, rows, fours, rowByte: rowBytes });
  // @ts-expect-error There is one too many.
  moments({ from, out, masks, rows, fours, rowBytes, columns: 1 });
  // @ts-expect-error They have no order.
  moments(from, rows, fours, rowBytes, masks, out);
  // @ts-expect-error They are those of another kernel.
  combineReal({ from, out, masks, rows, fours, rowBytes });
}

/** Calls within the module that the compiler must refuse. */
function wrongCalls(write: FunctionWriter, scale: Float): void {
  const module = moduleWriter();
  const target = module.define('target', { from: 'i32', to: 'i32', scale: 'f32' }, (inner, values) => {
    inner.set(values.from, values.to);
    // @ts-expect-error A parameter that is a float cannot be changed.
    inner.set(values.scale, values.scale);
    // @ts-expect-error There is no such parameter.
    inner.set(values.form, values.to);
  });
  write.call(target, { from: 0, to: 4, scale });
  // @ts-expect-error One is missing.
  write.call(target, { from: 0, scale });
  // @ts-expect-error There is one too many.
  write.call(target, { from: 0, to: 4, by: 1, scale });
  // @ts-expect-error An integer stands where a float belongs.
  write.call(target, { from: 0, to: 4, scale: 1 });
  // @ts-expect-error A float stands where an integer belongs.
  write.call(target, { from: scale, to: 4, scale });
}

/** Vectors whose lanes hold something else than an operation takes: the compiler must refuse them. */
function wrongLanes(write: FunctionWriter): void {
  const [floats, ints, doubles] = [f32x4.splat(1), i32x4.splat(1), f64x2.zero()];
  // @ts-expect-error Integers are no floats,
  f32x4.add(floats, ints);
  f32x4.add(floats, f32x4.reinterpret(ints));
  // @ts-expect-error nor are doubles,
  f32x4.sqrt(doubles);
  // @ts-expect-error and floats are no doubles.
  f64x2.mul(doubles, floats);
  // @ts-expect-error Bits of floats are masked as integers only.
  v128.and(floats, ints);
  // @ts-expect-error A mask is none of floats.
  v128.bitselect(floats, floats, floats);
  // @ts-expect-error What is selected is of one kind,
  v128.bitselect(floats, ints, ints);
  // @ts-expect-error and so is what is shuffled.
  shuffle32(floats, ints, [0, 1, 2, 3]);
  const variable: VecLocal<'f32x4'> = write.vec(floats);
  // @ts-expect-error A variable keeps its kind.
  write.set(variable, ints);
  // @ts-expect-error A comparison yields a mask.
  write.set(variable, f32x4.lt(floats, floats));
}

describe('the types of kernels', () => {
  it('are checked by the compiler', () => {
    for (const refused of [wrongKernelCalls, wrongCalls, wrongLanes]) expect(refused).toBeTypeOf('function');
  });
});

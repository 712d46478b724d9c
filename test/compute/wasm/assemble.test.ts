import { moduleWriter, type FunctionWriter, type IntLocal } from 'texton-lab/dist/compute/wasm/assemble';
import {
  f32x4,
  f64x2,
  fusedMultiply,
  i32,
  shuffle32,
  signedLeb,
  unsignedLeb,
  v128,
} from 'texton-lab/dist/compute/wasm/expressions';
import { wasm } from 'texton-lab/dist/compute/wasm/web-assembly';
import { describe, expect, it } from 'vitest';

/** Runs a function of one address on a memory that starts with some numbers. */
function run(
  body: (write: FunctionWriter, at: IntLocal) => void,
  start: number[],
): { float32: Float32Array; int32: Int32Array; float64: Float64Array } {
  const module = moduleWriter();
  module.define(['i32'], (write, [at]) => body(write, at as IntLocal), 'run');
  const memory = new wasm.Memory({ initial: 1, maximum: 32768, shared: true });
  const instance = new wasm.Instance(new wasm.Module(module.assemble()), { env: { memory } });
  const float32 = new Float32Array(memory.buffer);
  float32.set(start);
  (instance.exports as { run(at: number): void }).run(0);
  return { float32, int32: new Int32Array(memory.buffer), float64: new Float64Array(memory.buffer) };
}

describe('moduleWriter', () => {
  it('repeats a body as often as said, and not at all for none', () => {
    const sum = (count: number): number =>
      run(
        (write, at) => {
          const total = write.vec(f32x4.splat(0));
          write.repeat(count, () => write.set(total, f32x4.add(total, v128.load(at))));
          write.store(at, 64, total);
        },
        [1, 2, 3, 4],
      ).float32[17] as number;
    expect([-1, 0, 1, 5].map(sum)).toEqual([0, 0, 2, 10]);
  });

  it('calls functions and runs bodies under a condition', () => {
    const module = moduleWriter();
    const double = module.define(['i32'], (write, ints) => {
      const at = ints[0] as IntLocal;
      write.store(at, 0, f32x4.add(v128.load(at), v128.load(at)));
    });
    module.define(
      ['i32', 'i32'],
      (write, [at, key]) => {
        for (const known of [1, 2])
          write.when(i32.eq(key as IntLocal, known), () => {
            for (let k = 0; k < known; k++) write.call(double, at as IntLocal);
          });
      },
      'run',
    );
    const memory = new wasm.Memory({ initial: 1, maximum: 32768, shared: true });
    const instance = new wasm.Instance(new wasm.Module(module.assemble()), { env: { memory } });
    const float32 = new Float32Array(memory.buffer);
    float32[0] = 1;
    const { run: call } = instance.exports as { run(at: number, key: number): void };
    for (const key of [0, 1, 2]) call(0, key);
    expect(float32[0]).toBe(8);
  });
});

describe('the expressions', () => {
  it('multiply and add, and subtract the product', () => {
    const { madd, nmadd } = fusedMultiply(false);
    const { float32 } = run(
      (write, at) => {
        const [a, b, c] = [v128.load(at), v128.load(at, 16), v128.load(at, 32)];
        write.store(at, 64, madd(a, b, c));
        write.store(at, 80, nmadd(a, b, c));
      },
      [1, 2, 3, 4, 5, 6, 7, 8, 100, 100, 100, 100],
    );
    expect(Array.from(float32.subarray(16, 24))).toEqual([105, 112, 121, 132, 95, 88, 79, 68]);
  });

  it('shuffle, compare and select', () => {
    const { float32 } = run(
      (write, at) => {
        const [a, b] = [v128.load(at), v128.load(at, 16)];
        write.store(at, 64, shuffle32(a, b, [0, 4, 3, 7]));
        write.store(at, 80, v128.bitselect(a, b, f32x4.lt(a, b)));
        write.store(at, 96, f32x4.pmax(a, b));
      },
      [1, 9, 3, 4, 5, 6, 2, 8],
    );
    expect(Array.from(float32.subarray(16, 28))).toEqual([1, 5, 4, 8, 1, 6, 2, 4, 5, 9, 3, 8]);
  });

  it('compute in double precision', () => {
    const { float64 } = run(
      (write, at) => {
        const value = f64x2.promoteLow(v128.load(at));
        write.store(at, 64, f64x2.sub(f64x2.mul(value, value), value));
        write.store(at, 80, f64x2.abs(value));
      },
      [3, -5],
    );
    expect(Array.from(float64.subarray(8, 12))).toEqual([6, 30, 3, 5]);
  });
});

describe('the numbers', () => {
  it('are written seven bits at a time', () => {
    expect(unsignedLeb(624485)).toEqual([0xe5, 0x8e, 0x26]);
    expect([0, 127, 128].map(unsignedLeb)).toEqual([[0], [127], [0x80, 1]]);
    expect(signedLeb(-123456)).toEqual([0xc0, 0xbb, 0x78]);
    expect([63, 64, -64, -65].map(signedLeb)).toEqual([[63], [0xc0, 0], [0x40], [0xbf, 0x7f]]);
  });
});

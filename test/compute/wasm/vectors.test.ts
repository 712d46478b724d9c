import type { FunctionWriter } from 'texton-lab/dist/compute/wasm/function-writer';
import type { IntLocal } from 'texton-lab/dist/compute/wasm/parameters';
import {
  f32x4,
  f64x2,
  fusedMultiply,
  i32x4,
  shuffle32,
  v128,
  type F32x4,
} from 'texton-lab/dist/compute/wasm/vectors';
import { describe, expect, it } from 'vitest';
import { instance, type Instance } from '../reference/instance';

/** Runs statements that work on the memory from an address on, where eight numbers stand, and returns the memory. */
function run(body: (write: FunctionWriter, at: IntLocal) => void, start: number[]): Instance {
  const made = instance((module) => module.export('run', { at: 'i32' }, (write, { at }) => body(write, at)));
  made.float32.set(start);
  made.functions.run?.(0);
  return made;
}

/** Four float32 that an expression of two vectors yields. */
function lanes(expression: (a: F32x4, b: F32x4) => F32x4, a: number[], b: number[] = [0, 0, 0, 0]): number[] {
  const { float32 } = run(
    (write, at) => write.store(at, 64, expression(f32x4.load(at), f32x4.load(at, 16))),
    [...a, ...b],
  );
  return Array.from(float32.subarray(16, 20));
}

describe('f32x4', () => {
  it('adds, subtracts and multiplies lane by lane', () => {
    const [a, b] = [
      [1, 2, 3, 4],
      [10, -20, 0.5, 8],
    ];
    expect(lanes(f32x4.add, a, b)).toEqual([11, -18, 3.5, 12]);
    expect(lanes(f32x4.sub, a, b)).toEqual([-9, 22, 2.5, -4]);
    expect(lanes(f32x4.mul, a, b)).toEqual([10, -40, 1.5, 32]);
  });

  it('takes the smaller, the larger and the root', () => {
    expect(lanes(f32x4.pmin, [1, 5, -3, 0], [2, 4, -4, 0])).toEqual([1, 4, -4, 0]);
    expect(lanes(f32x4.pmax, [1, 5, -3, 0], [2, 4, -4, 0])).toEqual([2, 5, -3, 0]);
    expect(lanes(f32x4.sqrt, [0, 1, 4, 2.25])).toEqual([0, 1, 2, 1.5]);
  });

  it('keeps the first operand where a number is missing, as a comparison with it is false', () => {
    expect(lanes(f32x4.pmin, [1, NaN, 3, 4], [NaN, 0, NaN, 1])).toEqual([1, NaN, 3, 1]);
  });

  it('puts a constant or a parameter into all lanes', () => {
    const { functions, float32 } = instance((module) =>
      module.export('run', { at: 'i32', x: 'f32' }, (write, { at, x }) =>
        write.store(at, 0, f32x4.mul(f32x4.splat(x), f32x4.splat(-0.25))),
      ),
    );
    functions.run?.(0, 10);
    expect(Array.from(float32.subarray(0, 5))).toEqual([-2.5, -2.5, -2.5, -2.5, 0]);
  });
});

describe('i32x4, f32x4 and f64x2', () => {
  it('load from any offset, or one word into all lanes, and store what they have loaded', () => {
    const { float32 } = run(
      (write, at) => {
        write.store(at, 256, f32x4.load(at, 4));
        write.store(at, 272, f32x4.loadSplat(at, 8));
        write.store(at, 288, i32x4.load(at, 4));
        write.store(at, 304, i32x4.loadSplat(at, 8));
        write.store(at, 320, f64x2.load(at, 4));
      },
      [1, 2, 3, 4, 5],
    );
    const [four, same] = [
      [2, 3, 4, 5],
      [3, 3, 3, 3],
    ] as const;
    expect(Array.from(float32.subarray(64, 84))).toEqual([four, same, four, same, four].flat());
  });
});

describe('f32x4.reinterpret', () => {
  it('costs no instruction', () => {
    const value = i32x4.splat(7);
    expect(f32x4.reinterpret(value).code).toBe(value.code);
  });
});

describe('v128', () => {
  it('selects by a comparison, masks and turns bits round', () => {
    expect(lanes((a, b) => v128.bitselect(a, b, f32x4.lt(a, b)), [1, 9, 3, 4], [5, 6, 2, 8])).toEqual([
      1, 6, 2, 4,
    ]);
    const magnitudes = (write: FunctionWriter, at: IntLocal): void =>
      write.store(at, 64, f32x4.reinterpret(v128.and(i32x4.load(at), i32x4.splat(0x7fffffff))));
    const { float32 } = run(magnitudes, [-1, 2, -0.5, 0]);
    expect(Array.from(float32.subarray(16, 20))).toEqual([1, 2, 0.5, 0]);
    const { int32 } = run((write, at) => write.store(at, 64, v128.not(i32x4.splat(5))), []);
    expect(Array.from(int32.subarray(16, 20))).toEqual([-6, -6, -6, -6]);
  });

  it('says whether any bit of either vector is set', () => {
    const { functions, int32 } = instance((module) =>
      module.export('run', { at: 'i32' }, (write, { at }) =>
        write.storeOne(at, 32, v128.anyTrue(v128.or(i32x4.load(at), i32x4.load(at, 16)))),
      ),
    );
    const any = (word: number): number => {
      int32.fill(0).fill(4, word, word + 1);
      functions.run?.(0);
      return int32[8] as number;
    };
    expect([0, 3, 4, 7, 9].map(any)).toEqual([1, 1, 1, 1, 0]);
  });
});

describe('shuffle32', () => {
  it('picks words of both vectors', () => {
    expect(lanes((a, b) => shuffle32(a, b, [0, 4, 3, 7]), [1, 9, 3, 4], [5, 6, 2, 8])).toEqual([1, 5, 4, 8]);
  });
});

describe('f64x2', () => {
  it('computes in double precision', () => {
    const { float64 } = run(
      (write, at) => {
        const value = f64x2.promoteLow(f32x4.load(at));
        write.store(at, 64, f64x2.sub(f64x2.mul(value, value), value));
        write.store(at, 80, f64x2.abs(value));
        write.store(at, 96, f64x2.add(value, f64x2.zero()));
        write.store(at, 112, f64x2.mul(value, f64x2.promoteLow(f32x4.load(at, 8))));
      },
      [3, -5, 0.1, 0],
    );
    expect(Array.from(float64.subarray(8, 15))).toEqual([6, 30, 3, 5, 3, -5, 3 * Math.fround(0.1)]);
  });

  it('rounds back to single precision, the other lanes 0', () => {
    expect(lanes((a) => f32x4.demote(f64x2.promoteLow(a)), [3, -5, 7, 7])).toEqual([3, -5, 0, 0]);
  });
});

describe('fusedMultiply', () => {
  it('adds a product and subtracts one, rounding twice in the plain build', () => {
    const { madd, nmadd } = fusedMultiply(false);
    const hundred = f32x4.splat(100);
    expect(lanes((a, b) => madd(a, b, hundred), [1, 2, 3, 4], [5, 6, 7, 8])).toEqual([105, 112, 121, 132]);
    expect(lanes((a, b) => nmadd(a, b, hundred), [1, 2, 3, 4], [5, 6, 7, 8])).toEqual([95, 88, 79, 68]);
    // (1 + 2⁻¹²)² = 1 + 2⁻¹¹ + 2⁻²⁴: the last term is lost when the product is rounded.
    const x = 1 + 2 ** -12;
    const square = lanes((a, b) => madd(a, b, f32x4.splat(-1)), [x, 0, 0, 0], [x, 0, 0, 0])[0];
    expect(square).toBe(2 ** -11);
  });

  it('writes one instruction for each in the fused build', () => {
    const { madd, nmadd } = fusedMultiply(true);
    const [a, b, c] = [f32x4.splat(1), f32x4.splat(2), f32x4.splat(3)];
    const operands = [...a.code, ...b.code, ...c.code];
    // 0x105 and 0x106 of the relaxed SIMD proposal.
    expect(madd(a, b, c).code).toEqual([...operands, 0xfd, 0x85, 0x02]);
    expect(nmadd(a, b, c).code).toEqual([...operands, 0xfd, 0x86, 0x02]);
  });
});

import fc from 'fast-check';
import type { FunctionWriter, IntLocal } from 'texton-lab/dist/compute/wasm/assemble';
import {
  f32x4,
  f64,
  f64x2,
  fusedMultiply,
  i32,
  i32x4,
  int,
  shuffle32,
  signedLeb,
  unsignedLeb,
  v128,
  type Int,
  type Vec,
} from 'texton-lab/dist/compute/wasm/expressions';
import { describe, expect, it } from 'vitest';
import { instance, type Instance } from '../reference/instance';

/** Runs statements that work on the memory from an address on, where eight numbers stand, and returns the memory. */
function run(body: (write: FunctionWriter, at: IntLocal) => void, start: number[]): Instance {
  const made = instance((module) =>
    module.define({ ints: ['at'] }, (write, { at }) => body(write, at), 'run'),
  );
  made.float32.set(start);
  made.functions.run?.(0);
  return made;
}

/** Four float32 that an expression of two vectors yields. */
function lanes(expression: (a: Vec, b: Vec) => Vec, a: number[], b: number[] = [0, 0, 0, 0]): number[] {
  const { float32 } = run(
    (write, at) => write.store(at, 64, expression(v128.load(at), v128.load(at, 16))),
    [...a, ...b],
  );
  return Array.from(float32.subarray(16, 20));
}

describe('f64', () => {
  it('adds and compares double-precision numbers, and single-precision ones of the memory', () => {
    const { functions, float32, float64, int32 } = instance((module) =>
      module.define(
        { ints: ['a', 'b', 'at'] },
        (write, { a, b, at }) => {
          write.storeOne(at, 0, f64.add(f64.load(a), f64.loadSingle(b)));
          write.storeOne(at, 8, f64.gt(f64.load(a), f64.loadSingle(b)));
        },
        'run',
      ),
    );
    const values = [0.1, -2, 1e-12, Infinity, NaN];
    for (const a of values)
      for (const b of values) {
        float64[0] = a;
        float32[4] = b;
        functions.run?.(0, 16, 64);
        expect(float64[8]).toBe(a + Math.fround(b));
        expect(int32[18]).toBe(Number(a > Math.fround(b)));
      }
  });
});

describe('i32', () => {
  const operations: Record<string, (a: number, b: number) => number> = {
    add: (a, b) => (a + b) | 0,
    sub: (a, b) => (a - b) | 0,
    mul: (a, b) => Math.imul(a, b),
    shl: (a, b) => a << b,
    shr: (a, b) => a >> b,
    or: (a, b) => a | b,
    eq: (a, b) => Number(a === b),
    ne: (a, b) => Number(a !== b),
    lt: (a, b) => Number(a < b),
    gt: (a, b) => Number(a > b),
  };
  const { functions, int32 } = instance((module) =>
    module.define(
      { ints: ['a', 'b', 'at'] },
      (write, { a, b, at }) => {
        const names = Object.keys(operations) as Exclude<keyof typeof i32, 'load'>[];
        names.forEach((name, k) => write.store(at, 16 * k, i32x4.splat(i32[name](a, b))));
      },
      'run',
    ),
  );

  it('computes as JavaScript does on 32-bit integers', () => {
    const value = fc.oneof(fc.integer(), fc.integer({ min: -3, max: 3 }));
    fc.assert(
      fc.property(value, value, (a, b) => {
        functions.run?.(a, b, 64);
        Object.entries(operations).forEach(([name, expected], k) =>
          expect(int32[16 + 4 * k], name).toBe(expected(a, b)),
        );
      }),
      { seed: 1 },
    );
  });

  it('loads a word and takes numbers for constants', () => {
    const made = run(
      (write, at) => {
        const loaded: Int = i32.load(at, 4);
        write.store(at, 64, i32x4.splat(i32.add(loaded, -70_000)));
        write.store(at, 80, i32x4.splat(int(1e9)));
      },
      [0, 1.5],
    );
    expect(made.int32[16]).toBe(0x3fc00000 - 70_000);
    expect(made.int32[20]).toBe(1e9);
  });
});

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
      module.define(
        { ints: ['at'], floats: ['x'] },
        (write, { at, x }) => write.store(at, 0, f32x4.mul(f32x4.splat(x), f32x4.splat(-0.25))),
        'run',
      ),
    );
    functions.run?.(0, 10);
    expect(Array.from(float32.subarray(0, 5))).toEqual([-2.5, -2.5, -2.5, -2.5, 0]);
  });
});

describe('v128', () => {
  it('selects by a comparison, masks and turns bits round', () => {
    expect(lanes((a, b) => v128.bitselect(a, b, f32x4.lt(a, b)), [1, 9, 3, 4], [5, 6, 2, 8])).toEqual([
      1, 6, 2, 4,
    ]);
    const magnitudes = (a: Vec): Vec => v128.and(a, i32x4.splat(0x7fffffff));
    expect(lanes(magnitudes, [-1, 2, -0.5, 0])).toEqual([1, 2, 0.5, 0]);
    const { int32 } = run((write, at) => write.store(at, 64, v128.not(i32x4.splat(5))), []);
    expect(Array.from(int32.subarray(16, 20))).toEqual([-6, -6, -6, -6]);
  });

  it('loads from any offset, or one word into all lanes', () => {
    const { float32 } = run(
      (write, at) => {
        write.store(at, 256, v128.load(at, 4));
        write.store(at, 272, v128.load32Splat(at, 8));
      },
      [1, 2, 3, 4, 5],
    );
    expect(Array.from(float32.subarray(64, 72))).toEqual([2, 3, 4, 5, 3, 3, 3, 3]);
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
        const value = f64x2.promoteLow(v128.load(at));
        write.store(at, 64, f64x2.sub(f64x2.mul(value, value), value));
        write.store(at, 80, f64x2.abs(value));
        write.store(at, 96, f64x2.add(value, f64x2.zero()));
        write.store(at, 112, f64x2.mul(value, f64x2.promoteLow(v128.load(at, 8))));
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

describe('unsignedLeb and signedLeb', () => {
  it('write seven bits at a time', () => {
    expect(unsignedLeb(624485)).toEqual([0xe5, 0x8e, 0x26]);
    expect([0, 127, 128].map(unsignedLeb)).toEqual([[0], [127], [0x80, 1]]);
    expect(signedLeb(-123456)).toEqual([0xc0, 0xbb, 0x78]);
    expect([63, 64, -64, -65].map(signedLeb)).toEqual([[63], [0xc0, 0], [0x40], [0xbf, 0x7f]]);
  });

  it('can be read again', () => {
    const read = (bytes: number[]): bigint =>
      bytes.reduceRight((sum, byte) => (sum << 7n) | BigInt(byte & 0x7f), 0n);
    fc.assert(
      fc.property(fc.integer(), (value) => {
        const bits = unsignedLeb(value >>> 0);
        expect(Number(read(bits))).toBe(value >>> 0);
        const signed = signedLeb(value);
        expect(Number(BigInt.asIntN(7 * signed.length, read(signed)))).toBe(value);
        for (const bytes of [bits, signed]) {
          expect(bytes.slice(0, -1).every((byte) => byte >= 0x80)).toBe(true);
          expect(bytes.at(-1)).toBeLessThan(0x80);
        }
      }),
      { seed: 2 },
    );
  });
});

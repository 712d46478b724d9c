import fc from 'fast-check';
import { f64, i32, int, type Int } from 'texton-lab/dist/compute/wasm/scalars';
import { i32x4 } from 'texton-lab/dist/compute/wasm/vectors';
import { describe, expect, it } from 'vitest';
import { instance } from '../reference/instance';

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
    module.export('run', { a: 'i32', b: 'i32', at: 'i32' }, (write, { a, b, at }) => {
      const names = Object.keys(operations) as Exclude<keyof typeof i32, 'load'>[];
      names.forEach((name, k) => write.store(at, 16 * k, i32x4.splat(i32[name](a, b))));
    }),
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
    const made = instance((module) =>
      module.export('run', { at: 'i32' }, (write, { at }) => {
        const loaded: Int = i32.load(at, 4);
        write.store(at, 64, i32x4.splat(i32.add(loaded, -70_000)));
        write.store(at, 80, i32x4.splat(int(1e9)));
      }),
    );
    made.float32[1] = 1.5;
    made.functions.run?.(0);
    expect(made.int32[16]).toBe(0x3fc00000 - 70_000);
    expect(made.int32[20]).toBe(1e9);
  });
});

describe('f64', () => {
  it('adds and compares double-precision numbers, and single-precision ones of the memory', () => {
    const { functions, float32, float64, int32 } = instance((module) =>
      module.export('run', { a: 'i32', b: 'i32', at: 'i32' }, (write, { a, b, at }) => {
        write.storeOne(at, 0, f64.add(f64.load(a), f64.loadSingle(b)));
        write.storeOne(at, 8, f64.gt(f64.load(a), f64.loadSingle(b)));
      }),
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

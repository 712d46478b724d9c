import { i32 } from 'texton-lab/dist/compute/wasm/scalars';
import { f32x4, i32x4 } from 'texton-lab/dist/compute/wasm/vectors';
import { describe, expect, it } from 'vitest';
import { instance } from '../reference/instance';

describe('FunctionWriter', () => {
  it('repeats a body as often as said, and not at all for none', () => {
    const { functions, float32 } = instance((module) =>
      module.export('run', { at: 'i32', count: 'i32' }, (write, { at, count }) => {
        const total = write.vec(f32x4.splat(0));
        write.repeat(count, () => write.set(total, f32x4.add(total, f32x4.splat(2))));
        write.store(at, 0, total);
      }),
    );
    const sum = (count: number): number => {
      functions.run?.(64, count);
      return float32[16] as number;
    };
    expect([-1, 0, 1, 5].map(sum)).toEqual([0, 0, 2, 10]);
  });

  it('runs bodies under a condition', () => {
    const { functions, float32 } = instance((module) => {
      const double = module.define('double', { at: 'i32' }, (write, { at }) => {
        write.store(at, 0, f32x4.add(f32x4.load(at), f32x4.load(at)));
      });
      module.export('run', { at: 'i32', key: 'i32' }, (write, { at, key }) => {
        for (const known of [1, 2])
          write.when(i32.eq(key, known), () => {
            for (let k = 0; k < known; k++) write.call(double, { at });
          });
      });
    });
    float32[0] = 1;
    for (const key of [0, 1, 2]) functions.run?.(0, key);
    expect(float32[0]).toBe(8);
  });

  it('gives a function its arguments by name, in whatever order they stand', () => {
    const { functions, int32 } = instance((module) => {
      const store = module.define('store', { at: 'i32', x: 'f32', value: 'i32' }, (write, v) => {
        write.storeOne(v.at, 0, v.value);
        write.store(v.at, 16, f32x4.splat(v.x));
      });
      module.export('run', { value: 'i32', x: 'f32', at: 'i32', other: 'i32' }, (write, values) => {
        write.call(store, { value: 7, at: values.other, x: values.x });
        // What else an object holds does not matter.
        write.call(store, values);
      });
    });
    functions.run?.(5, 0, 64, 128);
    expect([int32[16], int32[32]]).toEqual([5, 7]);
  });

  it('computes an expression wherever it is placed, and a variable once', () => {
    const { functions, int32 } = instance((module) =>
      module.export('run', { at: 'i32', x: 'i32' }, (write, { at, x }) => {
        const again = i32.add(x, 1);
        const [kept, lanes] = [write.int(again), write.vec(i32x4.splat(again))];
        write.set(x, 10);
        [i32x4.splat(again), i32x4.splat(kept), lanes].forEach((v, k) => write.store(at, 16 * k, v));
      }),
    );
    functions.run?.(0, 1);
    expect([int32[0], int32[4], int32[8]]).toEqual([11, 2, 2]);
  });

  it('keeps variables apart, changes them and leaves the others as they are', () => {
    const { functions, int32 } = instance((module) =>
      module.export('run', { at: 'i32' }, (write, { at }) => {
        const first = write.int(7);
        const second = write.int(first);
        write.advance(first, 3);
        write.set(second, i32.mul(second, first));
        write.store(at, 0, f32x4.load(i32.mul(second, 4)));
        write.advance(at, first);
        write.store(at, 6, f32x4.load(i32.mul(first, 4)));
      }),
    );
    int32.set([11, 12, 13, 14], 10);
    int32.set([21, 22, 23, 24], 70);
    functions.run?.(512);
    expect(Array.from(int32.subarray(128, 136))).toEqual([21, 22, 23, 24, 11, 12, 13, 14]);
  });
});

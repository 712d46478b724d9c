import { moduleWriter } from 'texton-lab/dist/compute/wasm/assemble';
import { f32x4, i32, v128 } from 'texton-lab/dist/compute/wasm/expressions';
import { wasm } from 'texton-lab/dist/compute/wasm/web-assembly';
import { describe, expect, it } from 'vitest';
import { instance } from '../reference/instance';

describe('moduleWriter', () => {
  it('gives every parameter its name and its place, floats after integers', () => {
    const { functions, float32 } = instance((module) =>
      module.define(
        { ints: ['at', 'other'], floats: ['x', 'y'] },
        (write, { at, other, x, y }) => {
          write.store(at, 0, f32x4.splat(x));
          write.store(other, 4, f32x4.splat(y));
        },
        'run',
      ),
    );
    functions.run?.(16, 64, 1.5, 2.5);
    expect(Array.from(float32.subarray(3, 9))).toEqual([0, 1.5, 1.5, 1.5, 1.5, 0]);
    expect(Array.from(float32.subarray(16, 22))).toEqual([0, 2.5, 2.5, 2.5, 2.5, 0]);
  });

  it('repeats a body as often as said, and not at all for none', () => {
    const { functions, float32 } = instance((module) =>
      module.define(
        { ints: ['at', 'count'] },
        (write, { at, count }) => {
          const total = write.vec(f32x4.splat(0));
          write.repeat(count, () => write.set(total, f32x4.add(total, f32x4.splat(2))));
          write.store(at, 0, total);
        },
        'run',
      ),
    );
    const sum = (count: number): number => {
      functions.run?.(64, count);
      return float32[16] as number;
    };
    expect([-1, 0, 1, 5].map(sum)).toEqual([0, 0, 2, 10]);
  });

  it('calls functions and runs bodies under a condition', () => {
    const { functions, float32 } = instance((module) => {
      const double = module.define({ ints: ['at'] }, (write, { at }) => {
        write.store(at, 0, f32x4.add(v128.load(at), v128.load(at)));
      });
      module.define(
        { ints: ['at', 'key'] },
        (write, { at, key }) => {
          for (const known of [1, 2])
            write.when(i32.eq(key, known), () => {
              for (let k = 0; k < known; k++) write.call(double, at);
            });
        },
        'run',
      );
    });
    float32[0] = 1;
    for (const key of [0, 1, 2]) functions.run?.(0, key);
    expect(float32[0]).toBe(8);
  });

  it('keeps variables apart, changes them and leaves the others as they are', () => {
    const { functions, int32 } = instance((module) =>
      module.define(
        { ints: ['at'] },
        (write, { at }) => {
          const first = write.int(7);
          const second = write.int(first);
          write.advance(first, 3);
          write.set(second, i32.mul(second, first));
          write.store(at, 0, v128.load(i32.mul(second, 4)));
          write.advance(at, first);
          write.store(at, 6, v128.load(i32.mul(first, 4)));
        },
        'run',
      ),
    );
    int32.set([11, 12, 13, 14], 10);
    int32.set([21, 22, 23, 24], 70);
    functions.run?.(512);
    expect(Array.from(int32.subarray(128, 136))).toEqual([21, 22, 23, 24, 11, 12, 13, 14]);
  });

  it('exports named functions only and takes as many as are there', () => {
    const { functions } = instance((module) => {
      module.define({ ints: [] }, () => {});
      for (let k = 0; k < 200; k++) module.define({ ints: [] }, () => {}, `f${k}`);
    });
    expect(Object.keys(functions)).toEqual(Array.from({ length: 200 }, (_, k) => `f${k}`));
  });

  it('writes a module that the platform finds valid', () => {
    expect(wasm.validate(moduleWriter().assemble())).toBe(true);
  });
});

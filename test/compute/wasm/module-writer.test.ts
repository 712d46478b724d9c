import { moduleWriter } from 'texton-lab/dist/compute/wasm/module-writer';
import { f32x4 } from 'texton-lab/dist/compute/wasm/vectors';
import { wasm } from 'texton-lab/dist/compute/wasm/web-assembly';
import { describe, expect, it } from 'vitest';
import { instance } from '../reference/instance';

describe('moduleWriter', () => {
  it('gives every parameter its name and its place, whatever its type', () => {
    const { functions, float32 } = instance((module) =>
      module.export('run', { at: 'i32', x: 'f32', other: 'i32', y: 'f32' }, (write, { at, other, x, y }) => {
        write.store(at, 0, f32x4.splat(x));
        write.store(other, 4, f32x4.splat(y));
      }),
    );
    functions.run?.(16, 1.5, 64, 2.5);
    expect(Array.from(float32.subarray(3, 9))).toEqual([0, 1.5, 1.5, 1.5, 1.5, 0]);
    expect(Array.from(float32.subarray(16, 22))).toEqual([0, 2.5, 2.5, 2.5, 2.5, 0]);
  });

  it('exports what shall be exported only and takes as many functions as are there', () => {
    const { functions } = instance((module) => {
      module.define('inner', {}, () => {});
      for (let k = 0; k < 200; k++) module.export(`f${k}`, {}, () => {});
    });
    expect(Object.keys(functions)).toEqual(Array.from({ length: 200 }, (_, k) => `f${k}`));
  });

  it('writes a module that the platform finds valid', () => {
    expect(wasm.validate(moduleWriter().assemble())).toBe(true);
  });
});

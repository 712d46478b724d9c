import { machine } from 'texton-lab/dist/compute/engine/machine';
import { writeKernels } from 'texton-lab/dist/compute/kernels';
import { MAXIMUM_PAGES } from 'texton-lab/dist/compute/wasm/assemble';
import { wasm } from 'texton-lab/dist/compute/wasm/web-assembly';
import { describe, expect, it } from 'vitest';

describe('machine', () => {
  const module = new wasm.Module(writeKernels(false));
  const memory = new wasm.Memory({ initial: 1, maximum: MAXIMUM_PAGES, shared: true });

  it('shows one memory as numbers of each kind', () => {
    const { int32, float32, float64 } = machine(module, memory).views();
    float64[1] = 1;
    expect(Array.from(int32.subarray(2, 4))).toEqual([0, 0x3ff00000]);
    expect(float32[3]).toBe(1.875);
  });

  it('gives the same views until the memory has grown, then views of all of it', () => {
    const on = machine(module, memory);
    const before = on.views();
    before.int32[5] = 77;
    expect(on.views()).toBe(before);
    memory.grow(2);
    const after = on.views();
    expect([after.int32.length, after.float32.length, after.float64.length]).toEqual([
      (3 * 65536) / 4,
      (3 * 65536) / 4,
      (3 * 65536) / 8,
    ]);
    expect(after.int32[5]).toBe(77);
  });

  it('binds the kernels to the memory, which several machines can share', () => {
    const [one, other] = [machine(module, memory), machine(module, memory)];
    one.views().float32.set([1, 2, 3, 4], 1024);
    one.views().int32[0] = 0;
    // One plane of four pixels, at offset 0: the sum of squares is the square.
    other.kernels.sumSquares({ at: 4096, offsets: 0, dimensions: 1, fours: 1, out: 8192 });
    expect(Array.from(one.views().float64.subarray(1024, 1028))).toEqual([1, 4, 9, 16]);
  });
});

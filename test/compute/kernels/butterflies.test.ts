import { butterfly, RADICES } from 'texton-lab/dist/compute/kernels/butterflies';
import { moduleWriter, type IntLocal } from 'texton-lab/dist/compute/wasm/assemble';
import { fusedMultiply, v128 } from 'texton-lab/dist/compute/wasm/expressions';
import { wasm } from 'texton-lab/dist/compute/wasm/web-assembly';
import { describe, expect, it } from 'vitest';
import { numbers } from '../reference/numbers';

describe('butterfly', () => {
  it.each(RADICES)('is the transform of %i points by its definition, in every lane', (radix) => {
    const module = moduleWriter();
    module.define(
      ['i32'],
      (write, [at]) => {
        const address = at as IntLocal;
        const transform = butterfly(radix, write, fusedMultiply(false));
        const points = Array.from({ length: radix }, (_, t) => ({
          re: write.vec(v128.load(address, 32 * t)),
          im: write.vec(v128.load(address, 32 * t + 16)),
        }));
        transform(points).forEach(({ re, im }, k) => {
          write.store(address, 32 * k, re);
          write.store(address, 32 * k + 16, im);
        });
      },
      'run',
    );
    const memory = new wasm.Memory({ initial: 1, maximum: 32768, shared: true });
    const instance = new wasm.Instance(new wasm.Module(module.assemble()), { env: { memory } });
    const values = numbers(radix, radix * 8);
    const float32 = new Float32Array(memory.buffer);
    float32.set(values);
    (instance.exports as { run(at: number): void }).run(0);
    const expected = new Float64Array(radix * 8);
    for (let lane = 0; lane < 4; lane++)
      for (let k = 0; k < radix; k++)
        for (let t = 0; t < radix; t++) {
          const angle = (2 * Math.PI * k * t) / radix;
          const [re, im] = [values[8 * t + lane] as number, values[8 * t + 4 + lane] as number];
          const [c, s] = [Math.cos(angle), Math.sin(angle)];
          expected[8 * k + lane] = (expected[8 * k + lane] as number) + re * c - im * s;
          expected[8 * k + 4 + lane] = (expected[8 * k + 4 + lane] as number) + re * s + im * c;
        }
    expect(float32.subarray(0, radix * 8)).toBeCloseToArray(expected, { atol: 2e-6 });
  });
});

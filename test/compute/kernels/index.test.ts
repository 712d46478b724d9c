import { writeKernels } from 'texton-lab/dist/compute/kernels';
import { engineBuild } from 'texton-lab/dist/compute';
import { wasm } from 'texton-lab/dist/compute/wasm/web-assembly';
import { describe, expect, it } from 'vitest';

describe('writeKernels', () => {
  it('writes a valid module, the same every time', () => {
    const plain = writeKernels(false);
    expect(wasm.validate(plain)).toBe(true);
    expect(writeKernels(false)).toEqual(plain);
  });

  it('writes a fused build that is valid where the engine says so', () => {
    const fused = engineBuild() === 'fused';
    expect(wasm.validate(writeKernels(true))).toBe(fused);
  });
});

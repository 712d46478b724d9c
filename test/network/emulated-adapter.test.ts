import { isEmulated } from 'texton-lab/dist/network/emulated-adapter';
import { describe, expect, it } from 'vitest';

describe('isEmulated', () => {
  it.each([
    [{ vendor: 'google', architecture: 'swiftshader', description: 'SwiftShader driver 5.0.0' }, true],
    [{ vendor: 'mesa', architecture: '', description: 'llvmpipe (LLVM 15.0.6, 256 bits)' }, true],
    [{ vendor: 'microsoft', architecture: '', description: 'Microsoft Basic Render Driver' }, true],
    [{ vendor: 'x', architecture: 'y', description: '', isFallbackAdapter: true }, true],
    [{ vendor: 'nvidia', architecture: 'turing', description: 'NVIDIA GeForce RTX 2060' }, false],
    [{ vendor: 'intel', architecture: 'gen-12lp', description: 'Intel(R) Iris(R) Xe Graphics' }, false],
  ])('%o: %s', (info, emulated) => {
    expect(isEmulated(info)).toBe(emulated);
  });
});

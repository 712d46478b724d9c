import { parameterValues, readLocal } from 'texton-lab/dist/compute/wasm/parameters';
import { describe, expect, it } from 'vitest';

describe('parameterValues', () => {
  it('numbers the parameters in their order, and says which are integers and which not', () => {
    expect(parameterValues({ to: 'i32', scale: 'f32', at: 'i32' })).toEqual({
      to: { type: 'i32', index: 0, code: readLocal(0) },
      scale: { type: 'f32', code: readLocal(1) },
      at: { type: 'i32', index: 2, code: readLocal(2) },
    });
  });
});

describe('readLocal', () => {
  it('is local.get and an index of as many bytes as it takes', () => {
    expect(readLocal(3)).toEqual([0x20, 3]);
    expect(readLocal(200)).toEqual([0x20, 0xc8, 1]);
  });
});

import { psnr } from 'texton-lab/dist/reconstruct';
import { describe, expect, it } from 'vitest';

describe('checkTwoPlanes', () => {
  it('says which of the two is unsound', () => {
    const plane = { width: 1, height: 1, data: new Float32Array(1) };
    expect(() => psnr({ ...plane, width: 2 }, plane)).toThrow(
      'psnr: original.data must have width × height = 2',
    );
  });
});

import { convolveBank } from 'texton-lab/dist/compute';
import { describe, expect, it } from 'vitest';

describe('convolveBank', () => {
  it('returns the window of the full convolution that was asked for', async () => {
    const plane = { width: 2, height: 1, data: Float32Array.of(1, 10) };
    const kernels = [
      Float64Array.of(0, 0, 0, 1, 2, 3, 0, 0, 0),
      Float64Array.of(0, 0, 0, 0, 0, 0, 1, 0, 0),
      Float64Array.of(0, 5, 0, 0, 0, 0, 0, 0, 0),
    ];
    const full = await convolveBank(plane, kernels, 3, { x: 0, y: 0, width: 4, height: 3 });
    // [1, 10] convolved with [1, 2, 3] is [1, 12, 23, 30], in the kernel's middle row.
    expect(full.subarray(0, 12)).toBeCloseToArray([0, 0, 0, 0, 1, 12, 23, 30, 0, 0, 0, 0], { atol: 1e-6 });
    expect(full.subarray(12, 24)).toBeCloseToArray([0, 0, 0, 0, 0, 0, 0, 0, 1, 10, 0, 0], { atol: 1e-6 });
    expect(full.subarray(24, 36)).toBeCloseToArray([0, 5, 50, 0, 0, 0, 0, 0, 0, 0, 0, 0], { atol: 1e-6 });
    const part = await convolveBank(plane, kernels, 3, { x: 1, y: 1, width: 2, height: 1 });
    expect(part).toBeCloseToArray([12, 23, 0, 0, 0, 0], { atol: 1e-6 });
  });
});

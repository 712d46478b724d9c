import { checkFilterBank } from 'texton-lab/dist/filters';
import { describe, expect, it } from 'vitest';

const filter = (kernel: Float64Array) => ({ kernel, kind: 'edge' as const, sigma: 1, orientation: 0 });

describe('checkFilterBank', () => {
  it('names the filter whose kernel has the wrong size', () => {
    const bank = { name: 'x', size: 3, filters: [filter(new Float64Array(9)), filter(new Float64Array(8))] };
    expect(() => checkFilterBank('f', bank)).toThrow('f: bank.filters[1].kernel must have 3×3 values, got 8');
  });

  it('names the value that is not finite', () => {
    const bank = { name: 'x', size: 3, filters: [filter(Float64Array.of(0, 0, 0, 0, Infinity, 0, 0, 0, 0))] };
    expect(() => checkFilterBank('f', bank)).toThrow(
      /f: bank\.filters\[0\]\.kernel.*got Infinity at x 1, y 1$/,
    );
  });
});

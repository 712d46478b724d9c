import { applyMapDecoder } from 'texton-lab/dist/reconstruct';
import { describe, expect, it } from 'vitest';

const decoder = { count: 2, radius: 0, mean: 0.5, weights: Float64Array.of(-0.25, 0.25) };

describe('applyMapDecoder', () => {
  it('adds the weights of the textons to the mean', () => {
    const map = { width: 2, height: 1, data: Int32Array.of(1, 0) };
    expect(applyMapDecoder(map, decoder)).toEqual({ width: 2, height: 1, data: Float32Array.of(0.75, 0.25) });
  });

  it('refuses a texton that it does not know', () => {
    expect(() => applyMapDecoder({ width: 1, height: 1, data: Int32Array.of(2) }, decoder)).toThrow(
      /applyMapDecoder: map must .*got 2/,
    );
    expect(() => applyMapDecoder({ width: 1, height: 1, data: Int32Array.of(-1) }, decoder)).toThrow(
      'got -1',
    );
    expect(() => applyMapDecoder({ width: 2, height: 1, data: Int32Array.of(1) }, decoder)).toThrow(
      /applyMapDecoder: map\.data.*2.*got 1$/,
    );
    expect(() => applyMapDecoder({ width: 1, height: 1, data: Int32Array.of(1) }, null as never)).toThrow(
      'applyMapDecoder: decoder must be a MapDecoder from learnMapDecoder, got null',
    );
  });
});

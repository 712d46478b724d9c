import { responsePlane } from 'texton-lab';
import { describe, expect, it } from 'vitest';

const responses = { count: 2, width: 2, height: 1, data: Float32Array.of(1, 2, 3, 4) };

describe('responsePlane', () => {
  it('copies one filter’s responses', () => {
    const plane = responsePlane(responses, 1);
    expect(plane).toEqual({ width: 2, height: 1, data: Float32Array.of(3, 4) });
    plane.data[0] = 9;
    expect(responses.data[2]).toBe(3);
  });

  it('refuses a filter that is not there', () => {
    expect(() => responsePlane(responses, 2)).toThrow(
      'responsePlane: index must be an integer in [0, 1], got 2',
    );
  });
});

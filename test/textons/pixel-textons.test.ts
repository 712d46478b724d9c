import { pixelTextons } from 'texton-lab';
import { describe, expect, it } from 'vitest';

describe('pixelTextons', () => {
  it('makes one texton a pixel and names them in order', () => {
    const responses = { count: 2, width: 1, height: 3, data: Float32Array.of(1, 2, 3, 10, 20, 30) };
    const { textons, map } = pixelTextons(responses);
    expect(textons).toEqual({ rows: 3, cols: 2, data: Float64Array.of(1, 10, 2, 20, 3, 30) });
    expect(map).toEqual({ width: 1, height: 3, data: Int32Array.of(0, 1, 2) });
  });
});

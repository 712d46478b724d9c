import { textonMap } from 'texton-lab';
import { labelPixels } from 'texton-lab/dist/textons';
import { describe, expect, it } from 'vitest';

const responses = { count: 2, width: 3, height: 1, data: Float32Array.of(0, 5, 9, 1, 5, 2) };
const textons = { rows: 2, cols: 2, data: Float64Array.of(0, 0, 8, 4) };

describe('labelPixels', () => {
  it('gives the nearest texton at every pixel, as textonMap does', async () => {
    const map = await labelPixels(responses, textons);
    expect(map).toEqual({ width: 3, height: 1, data: Int32Array.of(0, 1, 1) });
    expect(map).toEqual(await textonMap(responses, textons));
  });
});

import { directResponses, pixelWindow, type FilterBank, type Plane } from 'texton-lab';
import { describe, expect, it } from 'vitest';

describe('pixelWindow', () => {
  const plane: Plane = { width: 3, height: 2, data: Float32Array.of(1, 2, 3, 4, 5, 6) };

  it('is black beyond the image, or the image mirrored', () => {
    const corner = pixelWindow(plane, { x: 0, y: 0, size: 3 });
    expect([...corner.data]).toEqual([0, 0, 0, 0, 1, 2, 0, 4, 5]);
    const mirrored = pixelWindow(plane, { x: 2, y: 1, size: 3, border: 'reflect' });
    expect([...mirrored.data]).toEqual([2, 3, 3, 5, 6, 6, 5, 6, 6]);
  });

  it('holds what a filter sees: its sum with the turned weights is the response', () => {
    const kernel = Float64Array.from({ length: 9 }, (_, i) => i * i - 11);
    const bank: FilterBank = {
      name: 'one',
      size: 3,
      filters: [{ kernel, kind: 'edge', sigma: 1, orientation: 0 }],
    };
    const { data } = directResponses(plane, bank);
    const sums = Array.from({ length: 6 }, (_, at) => {
      const seen = pixelWindow(plane, { x: at % 3, y: Math.floor(at / 3), size: 3 });
      return seen.data.reduce((sum, grey, i) => sum + grey * (kernel[8 - i] as number), 0);
    });
    expect([...data]).toEqual(sums);
  });

  it('refuses a pixel outside the image, and a window without a centre', () => {
    expect(() => pixelWindow(plane, { x: 3, y: 0, size: 3 })).toThrow(
      'pixelWindow: x must be an integer in [0, 2], got 3',
    );
    expect(() => pixelWindow(plane, { x: 0, y: 2, size: 3 })).toThrow(
      'pixelWindow: y must be an integer in [0, 1], got 2',
    );
    expect(() => pixelWindow(plane, { x: 0, y: 0, size: 4 })).toThrow(
      'pixelWindow: size must be odd, so that the window has a pixel in its centre, got 4',
    );
  });
});

import { lmFilterBank } from 'texton-lab';
import { padByReflection, prepareFiltering } from 'texton-lab/dist/filters';
import { describe, expect, it } from 'vitest';
import { formulaTexture } from '../pipeline';

const bank = lmFilterBank({ size: 9 });
const plane = formulaTexture(0, 0, 12);

describe('prepareFiltering', () => {
  it('places the window of the full convolution of 20×20 by the border', () => {
    const window = (border: 'zero' | 'reflect' | 'valid') =>
      prepareFiltering('f', [plane], bank, border).window;
    expect(window('zero')).toEqual({ x: 4, y: 4, width: 12, height: 12 });
    expect(window('valid')).toEqual({ x: 8, y: 8, width: 4, height: 4 });
    expect(window('reflect')).toEqual({ x: 8, y: 8, width: 12, height: 12 });
  });

  it('adds a mirrored margin of half a kernel for a reflected border alone', () => {
    expect(prepareFiltering('f', [plane], bank, 'reflect').images).toEqual([padByReflection(plane, 4)]);
    expect(prepareFiltering('f', [plane], bank).images[0]).toBe(plane);
  });

  it('gives the same copy of the kernels until the bank is changed', () => {
    const first = prepareFiltering('f', [plane], bank).kernels;
    expect(prepareFiltering('f', [plane], bank).kernels).toBe(first);
    const kernel = bank.filters[3]?.kernel as Float64Array;
    const before = kernel[0] as number;
    kernel[0] = 5;
    expect(prepareFiltering('f', [plane], bank).kernels[3]?.[0]).toBe(5);
    kernel[0] = before;
    expect(first[3]?.[0]).toBe(before);
  });

  it('names what is wrong', () => {
    expect(() => prepareFiltering('f', plane as never, bank)).toThrow('f: planes must be an array of planes');
    expect(() => prepareFiltering('f', [plane], bank, 'black' as never)).toThrow('f: border must be');
    expect(() => prepareFiltering('f', [formulaTexture(0, 0, 8)], bank, 'valid')).toThrow(
      "f: plane must be at least 9×9 with border 'valid', got 8×8; use 'zero' or 'reflect'",
    );
  });
});

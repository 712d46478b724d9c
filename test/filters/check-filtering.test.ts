import { lmFilterBank } from 'texton-lab';
import { bankKernels } from 'texton-lab/dist/filters/bank-kernels';
import { checkFiltering } from 'texton-lab/dist/filters/check-filtering';
import { describe, expect, it } from 'vitest';
import { formulaTexture } from '../pipeline';

const bank = lmFilterBank({ size: 9 });
const plane = formulaTexture(0, 0, 12);

describe('checkFiltering', () => {
  it('gives the border asked for, black when none is', () => {
    const kernels = bankKernels(bank);
    const found = checkFiltering('f', [plane], bank, {});
    expect(found.border).toBe('zero');
    expect(found.kernels).toBe(kernels);
    expect(checkFiltering('f', [], bank, { border: 'valid' }).border).toBe('valid');
  });

  it.each([
    [plane as never, bank, {}, 'f: planes must be an array of planes'],
    [[plane, 3 as never], bank, {}, 'f: planes[1] must be a Plane'],
    [[plane], {} as never, {}, 'f: bank'],
    [[plane], bank, { border: 'black' as never }, 'f: border must be'],
    [[plane], bank, { edge: 1 } as object, "f: unknown option 'edge'"],
    [[plane], bank, { workers: 0 }, 'f: workers must be'],
  ])('names what is wrong (%#)', (planes, filters, options, message) => {
    expect(() => checkFiltering('f', planes, filters, options)).toThrow(message);
  });
});

import { gaborFilterBank, lmFilterBank, rfsFilterBank } from 'texton-lab';
import { BANK_NAMES, namedBank } from 'texton-lab/dist/classify';
import { bankNameOf } from 'texton-lab/dist/classify/named-bank';
import { expect, it } from 'vitest';

it('namedBank finds each bank by its name, the same object every time', () => {
  const found = BANK_NAMES.map((name) => [
    name,
    namedBank('f', name).bank.name,
    namedBank('f', name).bank.filters.length,
  ]);
  expect(found).toEqual([
    ['lm', 'LM (VGG)', 48],
    ['lm-course', 'LM (course)', 48],
    ['lms', 'LMS (VGG)', 48],
    ['rfs', 'RFS', 38],
    ['mr8', 'RFS', 38],
    ['mr4', 'RFS', 38],
    ['s', 'Schmid', 13],
    ['gabor', 'Gabor', 36],
  ]);
  const maxima = BANK_NAMES.map((name) => namedBank('f', name).maxima?.set);
  expect(maxima.filter(Boolean)).toEqual(['MR8', 'MR4']);
  expect(namedBank('f', 'mr8')).toBe(namedBank('f', 'mr8'));
  expect(namedBank('f', 'mr4').bank).toBe(namedBank('f', 'rfs').bank);
  expect(() => namedBank('f', 'mr9' as 'mr8')).toThrow(/f: bank.*got "mr9"$/);
});

it('bankNameOf finds every name again, by kernels and maxima alone', () => {
  for (const name of BANK_NAMES) {
    const { bank, maxima } = namedBank('f', name);
    const filters = bank.filters.map((filter) => ({ ...filter, kernel: filter.kernel.slice() }));
    expect(bankNameOf({ bank: { ...bank, name: 'copy', filters }, ...(maxima && { maxima }) })).toBe(name);
  }
  expect(bankNameOf({ bank: rfsFilterBank(), maxima: {} })).toBe('mr8');
  expect(bankNameOf({ bank: rfsFilterBank(), maxima: { set: 'MR8', sign: 'absEdge' } })).toBe('mr8');
});

it('bankNameOf finds no name for another bank', () => {
  expect(bankNameOf({ bank: lmFilterBank({ size: 47 }) })).toBeUndefined();
  expect(bankNameOf({ bank: gaborFilterBank({ orientations: 4 }) })).toBeUndefined();
  expect(bankNameOf({ bank: rfsFilterBank(), maxima: { set: 'MRS4' } })).toBeUndefined();
  expect(bankNameOf({ bank: rfsFilterBank(), maxima: { sign: 'signed' } })).toBeUndefined();
  const [first, ...others] = lmFilterBank().filters;
  const kernel = first?.kernel.map((value, i) => (i === 0 ? value + 1e-9 : value)) ?? new Float64Array();
  const changed = { ...lmFilterBank(), filters: [{ ...first, kernel } as never, ...others] };
  expect(bankNameOf({ bank: changed })).toBeUndefined();
});

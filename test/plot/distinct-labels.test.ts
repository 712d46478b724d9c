import fc from 'fast-check';
import { distinctLabels } from 'texton-lab/dist/plot/distinct-labels';
import { describe, expect, it } from 'vitest';

const prefix = 'Aluminium foil photographed under a low sun at sixty degrees, ';

describe('distinctLabels', () => {
  it('leaves short names as they are', () => {
    expect(distinctLabels(['bark', '布料', '', 'x'.repeat(40)], 40)).toEqual([
      'bark',
      '布料',
      '',
      'x'.repeat(40),
    ]);
  });

  it('cuts the end of a long name that stands alone', () => {
    expect(distinctLabels([prefix, 'bark'], 20)).toEqual(['Aluminium foil phot…', 'bark']);
  });

  it('shows the ends of names that begin alike', () => {
    expect(distinctLabels([`${prefix}dry`, `${prefix}wet`], 40)).toEqual([
      'Aluminium foil photographed under…s, dry',
      'Aluminium foil photographed under…s, wet',
    ]);
  });

  it('goes on to where each pair of many differs', () => {
    const names = ['a', 'b'].flatMap((one) => ['c', 'd'].map((two) => `${prefix}${one}${prefix}${two}`));
    expect(distinctLabels(names, 20)).toEqual([
      'Aluminium foil …s, c',
      'Aluminium foil …s, d',
      'Aluminium foil …s, c (2)',
      'Aluminium foil …s, d (2)',
    ]);
    expect(distinctLabels([prefix, `${prefix}${prefix}`], 12)).toEqual(['Alumi…s, ', 'Alumi…s, Al…']);
  });

  it('numbers names that are equal, or become so when they are made visible', () => {
    expect(distinctLabels(['a', 'a\u0007', 'a', 'a\\x07', 'a (2)'], 40)).toEqual([
      'a',
      'a\\x07',
      'a (2)',
      'a\\x07 (2)',
      'a (2) (2)',
    ]);
  });

  it('makes labels that differ, of the length allowed and a number at most, from any names', () => {
    const letters = fc.constantFrom('a', 'b', '👩', '\u0007');
    const names = fc.array(fc.string({ unit: letters, maxLength: 30 }), { maxLength: 20 });
    fc.assert(
      fc.property(names, fc.integer({ min: 1, max: 12 }), (list, most) => {
        const labels = distinctLabels(list, most);
        expect(new Set(labels).size).toBe(list.length);
        expect(Math.max(0, ...labels.map((label) => Array.from(label).length))).toBeLessThanOrEqual(most + 5);
      }),
      { seed: 7 },
    );
  });
});

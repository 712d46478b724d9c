import fc from 'fast-check';
import { naturalOrder } from 'texton-lab/dist/datasets/natural-order';
import { describe, expect, it } from 'vitest';

describe('naturalOrder', () => {
  it('goes by the value of numbers', () => {
    expect(naturalOrder(['10', '2', '1', '0'])).toEqual(['0', '1', '2', '10']);
    expect(naturalOrder(['im_10_1.png', 'im_9_2.png', 'im_9_10.png'])).toEqual([
      'im_9_2.png',
      'im_9_10.png',
      'im_10_1.png',
    ]);
    expect(naturalOrder(['99999999999999999999', '100000000000000000000', '9'])).toEqual([
      '9',
      '99999999999999999999',
      '100000000000000000000',
    ]);
  });

  it('goes by code unit elsewhere, the same in every language', () => {
    expect(naturalOrder(['wool', 'Bark', 'äther', 'img1.png', 'img-a.png', 'img'])).toEqual([
      'Bark',
      'img',
      'img-a.png',
      'img1.png',
      'wool',
      'äther',
    ]);
  });

  it('keeps apart what differs in leading zeros alone', () => {
    expect(naturalOrder(['1', '01', '001', '01a'])).toEqual(['001', '01', '1', '01a']);
  });

  it('does not change the order of numbers with as many digits: 01 … 61', () => {
    const names = Array.from({ length: 61 }, (_, i) => `sample${String(i + 1).padStart(2, '0')}`);
    expect(naturalOrder(names.toReversed())).toEqual(names);
  });

  it('depends on the names alone, not on the order in which they come', () => {
    const name = fc.stringMatching(/^[a0-3.]{0,6}$/);
    fc.assert(
      fc.property(fc.uniqueArray(name, { maxLength: 12 }), (names) => {
        const sorted = naturalOrder(names);
        expect(naturalOrder(names.toReversed())).toEqual(sorted);
        expect(naturalOrder(sorted)).toEqual(sorted);
        expect(sorted.toSorted()).toEqual(names.toSorted());
      }),
    );
  });
});

import { wholeNumber } from 'texton-lab/dist/cli/experiment-options';
import { expect, it } from 'vitest';

it('wholeNumber reads whole numbers and nothing else', () => {
  expect(wholeNumber('46')).toBe(46);
  for (const text of ['', '-1', '1.5', '0x10', 'ten'])
    expect(() => wholeNumber(text)).toThrow('whole number');
});

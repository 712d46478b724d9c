import { experimentBank, TEXTON_BANKS } from 'texton-lab/dist/classify';
import { expect, it } from 'vitest';

it('experimentBank finds each bank by its name, the same object every time', () => {
  const sizes = TEXTON_BANKS.map((name) => experimentBank('f', name).bank.filters.length);
  expect(Object.fromEntries(TEXTON_BANKS.map((name, i) => [name, sizes[i]]))).toEqual({
    lm: 48,
    mr8: 38,
    s: 13,
  });
  expect(experimentBank('f', 'mr8')).toBe(experimentBank('f', 'mr8'));
  expect(TEXTON_BANKS.map((name) => experimentBank('f', name).maxima?.set)).toEqual([
    undefined,
    'MR8',
    undefined,
  ]);
  expect(TEXTON_BANKS.map((name) => experimentBank('f', name).responses)).toEqual([48, 8, 13]);
  expect(() => experimentBank('f', 'gabor' as 'lm')).toThrow(
    "f: bank must be one of 'lm', 'mr8', 's', got \"gabor\"",
  );
});

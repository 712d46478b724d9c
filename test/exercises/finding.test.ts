import { inspect } from 'node:util';
import { finding } from 'texton-lab/dist/exercises/finding';
import { expect, it } from 'vitest';

it('a finding shows itself as its message, in a cell as in a text, and is plain data besides', () => {
  const found = finding('chiSquare', 'wrong', 'mine: too large.');
  expect(inspect(found)).toBe('mine: too large.');
  expect(inspect([found])).toContain('mine: too large.');
  expect(String(found)).toBe('mine: too large.');
  expect(JSON.parse(JSON.stringify(found))).toEqual({
    exercise: 'chiSquare',
    passed: false,
    status: 'wrong',
    message: 'mine: too large.',
  });
});

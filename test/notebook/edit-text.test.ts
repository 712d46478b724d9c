import { editText } from 'texton-lab/dist/notebook/edit-text';
import { expect, it } from 'vitest';

it('editText replaces and inserts, in any order', () => {
  const edits = [
    { start: 5, end: 5, text: '!' },
    { start: 0, end: 1, text: 'J' },
  ];
  expect(editText('hello', edits)).toBe('Jello!');
  expect(editText('hello', [])).toBe('hello');
});

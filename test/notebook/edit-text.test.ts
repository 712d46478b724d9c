import { editText, placeBefore } from 'texton-lab/dist/notebook/edit-text';
import { expect, it } from 'vitest';

it('editText replaces and inserts, in any order', () => {
  const edits = [
    { start: 5, end: 5, text: '!' },
    { start: 0, end: 1, text: 'J' },
  ];
  expect(editText('hello', edits)).toBe('Jello!');
  expect(editText('hello', [])).toBe('hello');
});

it('placeBefore finds where a place in the edited text was', () => {
  const source = 'f({ seed }, x)';
  const edits = [
    { start: 12, end: 13, text: 'xyz' },
    { start: 4, end: 8, text: 'seed: seed' },
  ];
  const edited = editText(source, edits);
  const at = (part: string): number => placeBefore(edits, edited.indexOf(part));
  expect([at('f('), at('seed:'), at('seed }'), at('}'), at('xyz'), at(')')]).toEqual([0, 4, 4, 9, 12, 13]);
});

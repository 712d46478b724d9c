import { outputCost, takeRoom } from 'texton-lab/dist/notebook/output-room';
import { expect, it } from 'vitest';

it('takeRoom gives each run 128 million characters, and takes none where there are too few', () => {
  const run = {};
  expect(takeRoom(run, 100e6)).toBe(true);
  expect(takeRoom(run, 100e6)).toBe(false);
  expect(takeRoom(run, 28e6)).toBe(true);
  expect(takeRoom(run, 1)).toBe(false);
  expect(takeRoom(run, -1)).toBe(true);
  expect(takeRoom(run, 1)).toBe(true);
  expect(takeRoom({}, 128e6)).toBe(true);
});

it('outputCost is at least what the output takes in a notebook file', () => {
  for (const text of ['a', '\n'.repeat(50), 'ab\n'.repeat(50), '\u001b'.repeat(50), '"'.repeat(50)]) {
    const cell = { cells: [{ outputs: [{ text: text.split(/(?<=\n)/) }] }] };
    const empty = { cells: [{ outputs: [{ text: [''] }] }] };
    const length = JSON.stringify(cell, null, 1).length - JSON.stringify(empty, null, 1).length;
    expect(outputCost(text)).toBeGreaterThanOrEqual(length);
  }
});

import * as lab from 'texton-lab';
import * as experiments from 'texton-lab/experiments';
import { exportedNames, libraryNames } from 'texton-lab/dist/notebook/cell-program';
import { describe, expect, it } from 'vitest';

describe('libraryNames', () => {
  it('has all that a cell can import', () => {
    const names = libraryNames();
    for (const name of Object.keys(lab)) expect(names.get(name)).toBe('texton-lab');
    for (const name of Object.keys(experiments)) expect(names.get(name)).toBe('texton-lab/experiments');
    expect(names.get('Plane')).toBe('texton-lab');
  });
});

it('exportedNames reads values, types and new names', () => {
  expect(
    exportedNames("export { a, type B, c as d } from './x';\nexport type { E } from './e';\nlet f;"),
  ).toEqual(['a', 'B', 'd', 'E']);
});

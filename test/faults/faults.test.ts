import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import faults from './faults.json';

const root = path.join(__dirname, '../..');

describe('the list of planted faults', () => {
  it('gives every fault a name of its own', () => {
    expect(new Set(faults.map(({ name }) => name)).size).toBe(faults.length);
  });

  it.each(faults)('finds the place of «$name»', ({ file, find, replace }) => {
    const source = readFileSync(path.join(root, 'lib', file), 'utf8');
    expect(source.split(find)).toHaveLength(2);
    expect(replace).not.toBe(find);
  });
});

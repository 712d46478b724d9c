import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../notebook/fixtures';
import { readReport, writeReport } from './report.mjs';

const folder = temporaryFolder();

describe('writeReport', () => {
  it('writes what readReport reads, and leaves nothing else behind', () => {
    const file = join(folder, 'bench.json');
    writeReport(file, { rows: [{ title: 'x' }] });
    expect(readReport(file)).toMatchObject({ version: 1, rows: [{ title: 'x' }] });
    expect(readdirSync(folder)).toEqual(['bench.json']);
  });
  it('names the file that it cannot write', () => {
    expect(() => writeReport(join(folder, 'none', 'b.json'), {})).toThrow(
      /cannot write '.*b\.json'.*with --json/,
    );
  });
});

describe('readReport', () => {
  it('names what is missing, damaged or something else', () => {
    expect(() => readReport(join(folder, 'none.json'))).toThrow(
      /bench: cannot read '.*none\.json'.*npm run bench -- --peers writes it/,
    );
    writeFileSync(join(folder, 'half.json'), '{"format": "texton');
    expect(() => readReport(join(folder, 'half.json'))).toThrow('half.json');
    writeFileSync(join(folder, 'other.json'), '{"format": "texton-lab model"}');
    expect(() => readReport(join(folder, 'other.json'))).toThrow('must be a report of npm run bench');
  });
});

import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../notebook/fixtures';
import { checkWritable, readReport, reportFile, writeReport } from './report.mjs';

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

describe('checkWritable', () => {
  it('says before the work what writeReport would say after it, and leaves nothing behind', () => {
    const own = temporaryFolder();
    expect(() => checkWritable(join(own, 'none', 'b.json'))).toThrow(/cannot write '.*b\.json'.*with --json/);
    expect(() => checkWritable(own)).toThrow('it is a folder');
    writeFileSync(join(own, 'old.json'), 'old');
    checkWritable(join(own, 'old.json'));
    checkWritable(join(own, 'new.json'));
    expect(readdirSync(own)).toEqual(['old.json']);
    expect(readFileSync(join(own, 'old.json'), 'utf8')).toBe('old');
  });
});

describe('reportFile', () => {
  it('has a file of its own for a part of the works', () => {
    expect(reportFile({})).toBe('bench.json');
    expect(reportFile({ only: 'curve' })).toBe('bench-curve.json');
    expect(reportFile({ only: 'curve', json: 'x.json' })).toBe('x.json');
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

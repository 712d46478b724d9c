import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../notebook/fixtures';
import { run } from './run';

describe('npm run bench', () => {
  it('measures one work, prints a table and writes JSON with the machine', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'result.json');
    const { code, stdout } = await run(['bench', '--only', 'responses-50', '--json', file]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^work +1 thread, ms +all threads, ms +outcome +note/);
    expect(stdout).toContain('48 LM responses, 50×50');
    expect(readdirSync(folder)).toEqual(['result.json']);
    const report = JSON.parse(readFileSync(file, 'utf8')) as {
      rows: object[];
      machine: object;
      load: object;
    };
    expect(report.rows).toHaveLength(1);
    expect(Object.keys(report.machine)).toEqual(['cpu', 'cores', 'memoryGiB', 'system', 'node', 'engine']);
    expect(Object.keys(report.load)).toEqual(['before', 'after']);

    const page = await run(['bench', '--markdown', '--json', file]);
    expect(page.code).toBe(0);
    expect(page.stdout).toContain("Partial run: only rows whose name contains 'responses-50'");
    expect(page.stdout).toContain('| work | 1 thread, ms | all threads, ms | outcome | note |');
  });

  it('says what the peers need when there is no Python, before it measures', async () => {
    const { code, stdout, stderr } = await run(
      ['bench', '--peers', '--json', join(temporaryFolder(), 'x.json')],
      {
        env: { PATH: '/nowhere', TEXTON_LAB_PEERS: temporaryFolder() },
      },
    );
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain('no Python 3.10 or newer with the venv module');
    expect(stderr).toContain('or leave out --peers');
  });

  it('says before it measures that the file cannot be written', async () => {
    const { code, stdout, stderr } = await run(['bench', '--json', '/nowhere/x.json']);
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^bench: cannot write '\/nowhere\/x\.json'.*name another file with --json/m);
  });

  it('names the works when none fits, and what is no report', async () => {
    const none = await run(['bench', '--only', 'warp']);
    expect(none.code).toBe(1);
    expect(none.stderr).toMatch(
      /--only must be part of the name of a work, got 'warp'; names: responses-50, /,
    );
    const file = join(temporaryFolder(), 'x.json');
    writeFileSync(file, '{}');
    const page = await run(['bench', '--markdown', '--json', file]);
    expect(page.code).toBe(1);
    expect(page.stderr).toContain(`'${file}' must be a report of npm run bench`);
  });
});

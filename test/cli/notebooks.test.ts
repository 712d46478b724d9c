import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { eventually, fixture, isSleeping, temporaryFolder, uniqueSeconds } from '../notebook/fixtures';
import { run } from './run';

describe('npm run notebooks', () => {
  it('writes the executed notebooks and their pages, and prints a table', async () => {
    const out = temporaryFolder();
    const args = [
      fixture('values'),
      fixture('plot'),
      '--out',
      out,
      '--param',
      'count=4',
      '--param',
      'classes=[7]',
    ];
    const { code, stdout } = await run(['notebooks', ...args]);
    expect(stdout).toMatch(
      /^notebook {2}cells {2}seconds {2}status\nvalues +5 +\d+\.\d {2}ok\nplot +2 +\d+\.\d {2}ok\n/,
    );
    expect(code).toBe(0);
    expect(readFileSync(join(out, 'values.ipynb'), 'utf8')).toContain('[ 0, 1, 4, 9 ]');
    const page = readFileSync(join(out, 'values.html'), 'utf8');
    expect(page).toContain('bark true 1');
    expect(page).toContain('src="data:image/png;base64,');
  });

  it('exits 1 at the first error with notebook, cell, source line and message, and runs nothing after it', async () => {
    const out = temporaryFolder();
    const { code, stdout, stderr } = await run([
      'notebooks',
      fixture('error'),
      fixture('plot'),
      '--out',
      out,
    ]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/error +3\/4 +\d+\.\d {2}error\nplot +not run\n/);
    expect(stderr).toMatch(
      /error\.ipynb, cell \[3\], line 8:\n {2}if \(pair\.left > a\) throw .*\nRangeError: left must be at most 1, got 2\n$/,
    );
    expect(existsSync(join(out, 'error.html'))).toBe(true);
    expect(existsSync(join(out, 'plot.ipynb'))).toBe(false);
  });

  it.each([
    [
      ['--param', 'cuont=3'],
      "notebooks: unknown parameter 'cuont'; known parameters: count, name, verbose, classes\n",
    ],
    [['--param', 'count'], 'It must be of the form key=value.'],
    [['--timeout', 'soon'], 'It must be a positive number of seconds.'],
    [['--outt', 'x'], "unknown option '--outt'"],
  ])('refuses %j', async (args, message) => {
    const { code, stderr } = await run(['notebooks', fixture('values'), ...args]);
    expect(code).toBe(1);
    expect(stderr).toContain(message);
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('ends its kernel and what that has started on %s', async (signal, expected) => {
    const seconds = uniqueSeconds();
    const args = [fixture('slow'), '--out', temporaryFolder(), '--param', `seconds=${seconds}`];
    const { code, stderr } = await run(['notebooks', ...args], {
      onStart: (child) => void eventually(() => isSleeping(seconds)).then(() => child.kill(signal)),
    });
    expect(stderr).toBe(`Stopped by ${signal}; the kernel has been ended.\n`);
    expect(code).toBe(expected);
    expect(await eventually(() => !isSleeping(seconds))).toBe(true);
  });
});

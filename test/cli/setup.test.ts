import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../notebook/fixtures';
import { runUnderLimit } from '../run-under-limit';
import { root, run, type Ended } from './run';

/**
 * A bare clone with the real entry script, an npm that notes that it was called and installs a compiler, and a
 * compiler that notes the same and builds a command line.
 */
function clone(): { root: string; calls: () => string; go: (...args: string[]) => Promise<Ended> } {
  const folder = temporaryFolder();
  const put = (file: string, text: string): void => writeFileSync(join(folder, file), text);
  for (const name of ['lib/core', 'npm']) mkdirSync(join(folder, name), { recursive: true });
  cpSync(join(root, 'lib/bin'), join(folder, 'lib/bin'), { recursive: true });
  for (const file of ['package.json', 'lib/package.json']) put(file, '{}');
  put('package-lock.json', '{"packages":{"":{},"node_modules/typescript":{"version":"1.0.0"}}}');
  put('lib/core/a.ts', '');
  const compiler = `const fs = require('node:fs');
fs.appendFileSync('calls', 'build ');
fs.mkdirSync('lib/dist/cli', { recursive: true });
fs.writeFileSync('lib/dist/cli/main.js', 'exports.main = async (args) => { console.log(args.join()); return 5; }');
process.exitCode = fs.existsSync('broken') ? 2 : 0;`;
  put(
    'npm/npm-cli.js',
    `const fs = require('node:fs');
fs.appendFileSync('calls', process.argv[2] + ' ');
setTimeout(() => {
  fs.mkdirSync('node_modules/typescript/bin', { recursive: true });
  fs.writeFileSync('node_modules/typescript/package.json', '{}');
  fs.writeFileSync('node_modules/typescript/bin/tsc', ${JSON.stringify(compiler)});
}, 300);`,
  );
  const env = { npm_execpath: join(folder, 'npm/npm-cli.js') };
  return {
    root: folder,
    calls: () => readFileSync(join(folder, 'calls'), 'utf8'),
    go: (...args) => run(args, { entry: join(folder, 'lib/bin/run.mjs'), env }),
  };
}

describe('the entry script', () => {
  it('installs and builds in a bare clone, says so, hands over, and passes the exit code on', async () => {
    const { calls, go } = clone();
    const first = await go('notebooks', '01');
    expect(first).toMatchObject({ code: 5, stdout: 'notebooks,01\n' });
    expect(first.stderr).toBe('Installing packages (npm ci; once, under 400 MB) …\nBuilding the library …\n');
    expect(await go('x')).toEqual({ code: 5, stdout: 'x\n', stderr: '' });
    expect(calls()).toBe('ci build ');
  });
  it('builds again after a change of the sources, installs again after a change of the lock file', async () => {
    const { root: folder, calls, go } = clone();
    await go();
    writeFileSync(join(folder, 'lib/core/b.ts'), 'b');
    await go();
    expect(calls()).toBe('ci build build ');
    writeFileSync(
      join(folder, 'package-lock.json'),
      '{"packages":{"node_modules/typescript":{"version":"2.0.0"}}}',
    );
    await go();
    expect(calls()).toBe('ci build build ci build ');
  });
  it('accepts packages that were installed by hand', async () => {
    const { root: folder, calls, go } = clone();
    await go();
    rmSync(join(folder, 'node_modules/.texton-lab'));
    cpSync(join(folder, 'package-lock.json'), join(folder, 'node_modules/.package-lock.json'));
    await go();
    expect(calls()).toBe('ci build ');
  });
  it('sets up once when two commands start together', async () => {
    const { calls, go } = clone();
    const both = await Promise.all([go('a'), go('b')]);
    expect(both.map((ended) => ended.code)).toEqual([5, 5]);
    expect(calls()).toBe('ci build ');
    expect(both.map((ended) => ended.stderr)).toContain('Another command is setting up; waiting for it …\n');
  });
  it('takes over the lock of a command that has died', async () => {
    const { root: folder, go } = clone();
    mkdirSync(join(folder, '.lab'));
    writeFileSync(join(folder, '.lab/setup.lock'), '999999999');
    expect((await go('a')).code).toBe(5);
    expect(existsSync(join(folder, '.lab/setup.lock'))).toBe(false);
  });
  it.skipIf(process.platform === 'win32')(
    'says in a sentence that the disk takes no more, and leaves nothing',
    () => {
      const { root: folder } = clone();
      const script = `const [node, entry] = process.argv; process.argv = [node, entry, 'x'];
      import(require('node:url').pathToFileURL(entry).href);`;
      const { stderr } = runUnderLimit('ulimit -f 0', script, join(folder, 'lib/bin/run.mjs'));
      expect(stderr).toBe(
        `texton-lab: cannot install or build in '${realpathSync(folder)}': a file would exceed the maximum file size; raise the limit (ulimit -f); then run the command again\n`,
      );
      expect(readdirSync(join(folder, '.lab'))).toEqual([]);
    },
  );
  it('removes compiled files whose source is gone', async () => {
    const { root: folder, go } = clone();
    await go();
    for (const name of ['a', 'gone']) writeFileSync(join(folder, `lib/dist/${name}.js`), '');
    mkdirSync(join(folder, 'lib/dist/core'));
    for (const name of ['a', 'gone']) writeFileSync(join(folder, `lib/dist/core/${name}.d.ts`), '');
    writeFileSync(join(folder, 'lib/core/b.ts'), '');
    await go();
    expect(existsSync(join(folder, 'lib/dist/core/a.d.ts'))).toBe(true);
    expect(existsSync(join(folder, 'lib/dist/core/gone.d.ts'))).toBe(false);
  });
  it('stops where the library has errors, except for the commands that show or mend them', async () => {
    const { root: folder, go } = clone();
    writeFileSync(join(folder, 'broken'), '');
    const stopped = await go('notebooks');
    expect(stopped).toMatchObject({ code: 1, stdout: '' });
    expect(stopped.stderr).toContain('The library has errors (above).');
    expect(await go('test')).toMatchObject({ code: 5, stdout: 'test\n' });
  });
});

describe('npm run clean', () => {
  it('removes what the commands made, the rendered sets only when asked to, and installs nothing for it', async () => {
    const { root: folder, go } = clone();
    const made = [
      'lib/dist/cli',
      '.lab/venv',
      'executed',
      'data/rendered/curet',
      'data/brodatz',
      'notebooks',
    ];
    for (const name of made) mkdirSync(join(folder, name), { recursive: true });
    const left = (): string[] => made.filter((name) => existsSync(join(folder, name)));
    expect(await go('clean')).toEqual({ code: 0, stdout: 'Removed lib/dist, .lab, executed.\n', stderr: '' });
    expect(left()).toEqual(['data/rendered/curet', 'data/brodatz', 'notebooks']);
    expect((await go('clean', '--data')).stdout).toBe('Removed data/rendered.\n');
    expect(left()).toEqual(['data/brodatz', 'notebooks']);
    expect((await go('clean')).stdout).toBe('Nothing to remove.\n');
    expect(existsSync(join(folder, 'calls'))).toBe(false);
  });
  it('refuses arguments that it does not know', async () => {
    const { go } = clone();
    const { code, stderr } = await go('clean', '--all');
    expect(code).toBe(1);
    expect(stderr).toContain("clean: unknown argument '--all'");
  });
});

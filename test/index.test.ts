import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as lab from 'texton-lab';
import * as exercises from 'texton-lab/exercises';
import * as experiments from 'texton-lab/experiments';
import * as network from 'texton-lab/network';
import { expect, it } from 'vitest';

const lib = path.join(__dirname, '../lib');
const json = (file: string): Record<string, unknown> =>
  JSON.parse(readFileSync(path.join(lib, file), 'utf8')) as Record<string, unknown>;

it('texton-lab loads no large package before it is used', () => {
  const program = `require(${JSON.stringify(require.resolve('texton-lab'))});
    const found = Object.keys(require.cache).map((file) => /node_modules.((?:@[^/\\\\]+.)?[^/\\\\]+)/.exec(file)?.[1]);
    console.log(JSON.stringify([...new Set(found.filter(Boolean))]));`;
  const loaded = JSON.parse(
    execFileSync(process.execPath, ['-e', program], { encoding: 'utf8' }),
  ) as string[];
  expect(loaded).toEqual(['ml-matrix']);
});

it('the four entries have no name in common', () => {
  const names = [lab, experiments, exercises, network].flatMap((entry) => Object.keys(entry));
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
});

it.each(['commonjs', 'module'])('the four entries load as %s', (type) => {
  const load = type === 'module' ? 'await import' : 'require';
  const program = `const a = ${load}('texton-lab'), b = ${load}('texton-lab/experiments');
    const c = ${load}('texton-lab/exercises'), d = ${load}('texton-lab/network');
    console.log(typeof a.kmeans, typeof b.runGrid, typeof c.checkKnn, typeof d.textonNet);`;
  const args = [`--input-type=${type}`, '-e', program];
  const printed = execFileSync(process.execPath, args, { cwd: __dirname, encoding: 'utf8' });
  expect(printed).toBe('function function function function\n');
});

it.each(['experiments', 'exercises', 'network'])(
  'texton-lab/%s is found where exports are not read, as in a cell',
  (entry) => {
    const { type, main, types } = json(`${entry}/package.json`);
    expect(type).toBe('commonjs');
    const exports = json('package.json')['exports'] as Record<string, string>;
    expect(path.resolve(lib, entry, String(main))).toBe(path.resolve(lib, exports[`./${entry}`] as string));
    expect(path.resolve(lib, entry, String(types))).toBe(path.resolve(lib, `dist/${entry}/index.d.ts`));
  },
);

it('every folder of the library can be imported by its path', () => {
  const folders = readdirSync(path.join(lib, 'dist'), { recursive: true, encoding: 'utf8' })
    .filter(
      (file) => path.basename(file) === 'index.js' && existsSync(path.join(lib, file.replace('.js', '.ts'))),
    )
    .map((file) => path.dirname(file).replaceAll(path.sep, '/'))
    .filter((folder) => folder !== '.');
  const exports = json('package.json')['exports'] as Record<string, string>;
  const listed = Object.keys(exports).filter((entry) => /^\.\/dist\/[^*]+$/.test(entry));
  expect(listed.sort()).toEqual(folders.map((folder) => `./dist/${folder}`).sort());
});

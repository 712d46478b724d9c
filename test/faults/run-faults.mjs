// Plants each fault of faults.json in a copy of the library, one at a time, and checks that the tests notice.
// Usage: npm run test:faults [-- word …]   (only faults whose name contains one of the words)
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const words = process.argv.slice(2);
const faults = JSON.parse(readFileSync(path.join(import.meta.dirname, 'faults.json'), 'utf8')).filter(
  ({ name }) => words.length === 0 || words.some((word) => name.includes(word)),
);

/** Makes a copy of the project whose `texton-lab` is the copied library; other packages are linked. */
function copyProject() {
  const copy = mkdtempSync(path.join(tmpdir(), 'texton-lab-faults-'));
  const skip = new Set(['dist', 'node_modules']);
  for (const part of ['lib', 'test', 'package.json', 'tsconfig.json'])
    cpSync(path.join(root, part), path.join(copy, part), {
      recursive: true,
      filter: (file) => !skip.has(path.basename(file)),
    });
  mkdirSync(path.join(copy, 'node_modules'));
  for (const name of readdirSync(path.join(root, 'node_modules')))
    symlinkSync(
      name === 'texton-lab' ? path.join(copy, 'lib') : path.join(root, 'node_modules', name),
      path.join(copy, 'node_modules', name),
    );
  return copy;
}

function run(copy, script, ...args) {
  return spawnSync(process.execPath, [path.join(root, 'node_modules', script), ...args], {
    cwd: copy,
    encoding: 'utf8',
    env: { ...process.env, TEXTON_LAB_DATA: process.env.TEXTON_LAB_DATA ?? path.join(root, 'data') },
  });
}

const build = (copy) => run(copy, 'typescript/bin/tsc', '-p', 'lib');
const test = (copy, tests) =>
  run(
    copy,
    'vitest/vitest.mjs',
    'run',
    '--config',
    'test/vitest.config.ts',
    '--project',
    'unit',
    '--bail=1',
    ...tests.map((t) => `test/${t}`),
  );

const copy = copyProject();
process.on('exit', () => rmSync(copy, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130));

let missed = 0;
function report(caught, name, detail) {
  if (!caught) missed++;
  console.log(`${caught ? 'caught' : 'MISSED'}  ${name}${detail ? `: ${detail}` : ''}`);
}

const built = build(copy);
const sound = built.status === 0 ? test(copy, [...new Set(faults.flatMap((f) => f.tests))]) : built;
if (sound.status !== 0) {
  console.error(`The tests must pass before faults are planted:\n${sound.stdout}${sound.stderr}`);
  process.exit(1);
}
for (const { name, file, find, replace, tests } of faults) {
  const target = path.join(copy, 'lib', file);
  const source = readFileSync(target, 'utf8');
  if (source.split(find).length !== 2) {
    report(false, name, `lib/${file} must contain this text just once: ${find}`);
    continue;
  }
  writeFileSync(
    target,
    source.replace(find, () => replace),
  );
  const compiled = build(copy);
  // A fault that the compiler refuses shows nothing about the tests.
  if (compiled.status !== 0) report(false, name, `does not compile: ${compiled.stdout.split('\n')[0]}`);
  else report(test(copy, tests).status !== 0, name);
  writeFileSync(target, source);
}
console.log(`${faults.length - missed} of ${faults.length} faults caught`);
process.exitCode = missed === 0 ? 0 : 1;

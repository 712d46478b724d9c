#!/usr/bin/env node
// The entry of every command. It needs nothing but Node, so that it works in a fresh clone: it installs and builds
// what is missing, then runs the command line in lib/dist/cli.
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Texton Lab needs Node 20.19 or newer; this is ${process.version}. See https://nodejs.org/`);
  process.exit(1);
}

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const args = process.argv.slice(2);

if (args[0] === 'clean') {
  // This command has no dependencies, so nothing is installed or built only to be removed.
  const { clean } = await import('./clean.mjs');
  process.exitCode = clean(root, args.slice(1));
} else {
  const { exclusively, setUp, setUpFailure } = await import('./setup.mjs');
  const tolerateErrors = args[0] === 'test' || args[0] === 'start';
  const ready = await setUp(root, { tolerateErrors }).catch((error) => {
    const told = setUpFailure(root, error);
    if (told === undefined) throw error;
    console.error(told);
  });
  if (ready) {
    const { main } = createRequire(import.meta.url)(join(root, 'lib/dist/cli/main.js'));
    process.exitCode = await main(args, { root, exclusively: (task) => exclusively(root, task) });
  } else process.exitCode = 1;
}

import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';

// Only what the commands themselves create; a downloaded data set is never touched.
const made = ['lib/dist', '.lab', 'executed'];
const rendered = ['data/rendered'];

/** Removes what the commands created, with --data the rendered data sets too; returns the exit code. */
export function clean(root, args) {
  const unknown = args.find((arg) => arg !== '--data');
  if (unknown !== undefined) {
    const help = unknown === '--help' || unknown === '-h';
    const usage =
      'Usage: npm run clean [-- --data]\n\nRemoves the build (lib/dist), the JupyterLab environment and executed notebooks\n' +
      '(.lab, executed); with --data the rendered data sets too (data/rendered). Downloaded sets and packages stay.';
    console[help ? 'log' : 'error'](help ? usage : `clean: unknown argument '${unknown}'\n\n${usage}`);
    return help ? 0 : 1;
  }
  const folders = [...made, ...(args.includes('--data') ? rendered : [])];
  const found = folders.filter((folder) => existsSync(join(root, folder)));
  for (const folder of found) rmSync(join(root, folder), { recursive: true, force: true, maxRetries: 3 });
  console.log(found.length > 0 ? `Removed ${found.join(', ')}.` : 'Nothing to remove.');
  return 0;
}

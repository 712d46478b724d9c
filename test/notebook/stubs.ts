import { chmodSync, copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { temporaryFolder } from './fixtures';

/** Writes a program for the shell. */
export function writeProgram(file: string, script: string): void {
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
}

/** A folder to be the whole PATH, with a `python3` that makes environments, or fails to (`pip` exits with that code). */
export function pythonStub(pip: number = 0): string {
  const folder = temporaryFolder();
  const inside = join(folder, 'inside');
  // The Python of the environment: its version, pip, and JupyterLab, which says how it was started.
  writeProgram(
    inside,
    `case "$1 $2" in
  "-m pip") echo pip; exit ${pip} ;;
  "-m jupyterlab") shift 2; echo "lab $*"; echo "$JUPYTER_PATH"; exit 4 ;;
  *) echo 3.12 ;;
esac`,
  );
  writeProgram(
    join(folder, 'python3'),
    `if [ "$1" = -m ]; then echo venv; /bin/mkdir -p "$3/bin"; /bin/cp '${inside}' "$3/bin/python"; else echo 3.12.1; fi`,
  );
  return folder;
}

/** Adds a program that says its version and how it was started, as an installed Jupyter would. */
export function addJupyterStub(folder: string, name: string, version: string): void {
  writeProgram(
    join(folder, name),
    `if [ "$1" = --version ]; then echo ${version}; else echo "${name} $*"; fi`,
  );
}

/** A clone with nothing but the requirements. */
export function emptyClone(): string {
  const root = temporaryFolder();
  mkdirSync(join(root, 'lib/notebook'), { recursive: true });
  copyFileSync(
    resolve(__dirname, '../../lib/notebook/requirements.txt'),
    join(root, 'lib/notebook/requirements.txt'),
  );
  return root;
}

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Jupyter } from './find-jupyter';
import { findPython } from './find-python';
import { runProgram } from './run-program';

const isWindows = process.platform === 'win32';
const name = 'JupyterLab in .lab/venv';

/** Returns how to start the clone's own JupyterLab, or undefined where it is missing, half-made or out of date. */
export function labEnvironment(root: string): Jupyter | undefined {
  const { python, stamp } = places(root);
  if (!existsSync(stamp) || !existsSync(python)) return undefined;
  const version = pythonVersion(python);
  return version !== undefined && readFileSync(stamp, 'utf8') === stampText(root, version)
    ? { command: python, args: ['-m', 'jupyterlab'], name }
    : undefined;
}

/**
 * Makes the clone's own JupyterLab: a Python virtual environment in .lab/venv with the pinned requirements.
 * Whatever is there is removed first. The stamp that makes it count is written last.
 * @returns how to start it, or why it cannot be made
 */
export async function makeLabEnvironment(root: string): Promise<Jupyter | { readonly failure: string }> {
  const { venv, python, stamp, requirements } = places(root);
  const found = findPython();
  if (!found.python) {
    const seen = found.rejected.length > 0 ? ` (found: ${found.rejected.join('; ')})` : '';
    return { failure: `no Python 3.10 or newer with the venv module${seen}` };
  }
  rmSync(venv, { recursive: true, force: true });
  mkdirSync(join(root, '.lab'), { recursive: true });
  // A user's own settings must not leak into the environment, nor its packages into the user's home.
  // pip asks rustc for its version; where that is rustup's, it would make a folder in the home.
  const rustup = { RUSTUP_HOME: join(root, '.lab', 'rustup') };
  const env = {
    PYTHONHOME: undefined,
    PYTHONPATH: undefined,
    PYTHONNOUSERSITE: '1',
    PIP_USER: '0',
    ...rustup,
  };
  const { command, args } = found.python;
  if ((await runProgram(command, [...args, '-m', 'venv', venv], { cwd: root, env })) !== 0)
    return { failure: `${command} -m venv failed` };
  const pip = [
    '-m',
    'pip',
    'install',
    '--quiet',
    '--no-cache-dir',
    '--disable-pip-version-check',
    '--no-input',
  ];
  const patience = ['--retries', '2', '--timeout', '30'];
  if ((await runProgram(python, [...pip, ...patience, '-r', requirements], { cwd: root, env })) !== 0) {
    rmSync(venv, { recursive: true, force: true });
    return { failure: 'pip could not install the requirements (no package index in reach?)' };
  }
  const version = pythonVersion(python);
  if (version === undefined) return { failure: `${python} does not run` };
  writeFileSync(stamp, stampText(root, version));
  return { command: python, args: ['-m', 'jupyterlab'], name };
}

function places(root: string): { venv: string; python: string; stamp: string; requirements: string } {
  const venv = join(root, '.lab', 'venv');
  return {
    venv,
    python: isWindows ? join(venv, 'Scripts', 'python.exe') : join(venv, 'bin', 'python'),
    stamp: join(venv, '.texton-lab'),
    requirements: join(root, 'lib', 'notebook', 'requirements.txt'),
  };
}

/** The environment breaks when the Python under it is replaced by another version. */
function pythonVersion(python: string): string | undefined {
  const script = "import sys; print('.'.join(map(str, sys.version_info[:2])))";
  const { stdout, status } = spawnSync(python, ['-c', script], { encoding: 'utf8', timeout: 20_000 });
  return status === 0 ? stdout.trim() : undefined;
}

function stampText(root: string, version: string): string {
  const requirements = readFileSync(places(root).requirements);
  return `${createHash('sha256').update(requirements).digest('hex')} ${version}\n`;
}

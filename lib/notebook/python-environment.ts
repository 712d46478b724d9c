import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findPython } from './find-python';
import { runProgram } from './run-program';

const isWindows = process.platform === 'win32';

/** A Python virtual environment of the project. */
export interface PythonEnvironment {
  /** Its folder. */
  readonly folder: string;
  /** File of pinned requirements. */
  readonly requirements: string;
}

/** Returns the Python of an environment, or undefined if it is missing, incomplete or outdated. */
export function pythonEnvironment(environment: PythonEnvironment): string | undefined {
  const { python, stamp } = places(environment);
  if (!existsSync(stamp) || !existsSync(python)) return undefined;
  const version = pythonVersion(python);
  return version !== undefined && readFileSync(stamp, 'utf8') === stampText(environment, version)
    ? python
    : undefined;
}

/**
 * Creates a virtual environment with the pinned requirements, replacing an existing one. The stamp that marks it complete is
 * written last.
 * @returns its Python, or why it cannot be created
 */
export async function makePythonEnvironment(
  environment: PythonEnvironment,
): Promise<{ readonly python: string } | { readonly failure: string }> {
  const { folder, requirements } = environment;
  const { python, stamp } = places(environment);
  const found = findPython();
  if (!found.python) {
    const seen = found.rejected.length > 0 ? ` (found: ${found.rejected.join('; ')})` : '';
    return { failure: `no Python 3.10 or newer with the venv module${seen}` };
  }
  rmSync(folder, { recursive: true, force: true });
  const parent = dirname(folder);
  mkdirSync(parent, { recursive: true });
  // The user's settings must not affect the environment, nor its packages end up in the user's home.
  // pip runs rustc for its version, and rustup's would create a folder in the home.
  const env = {
    PYTHONHOME: undefined,
    PYTHONPATH: undefined,
    PYTHONNOUSERSITE: '1',
    PIP_USER: '0',
    RUSTUP_HOME: join(parent, 'rustup'),
  };
  const { command, args } = found.python;
  if ((await runProgram(command, [...args, '-m', 'venv', folder], { cwd: parent, env })) !== 0)
    return { failure: `${command} -m venv failed` };
  const pip = ['-m', 'pip', 'install', '--quiet', '--no-cache-dir', '--disable-pip-version-check'];
  const patience = ['--no-input', '--retries', '2', '--timeout', '30'];
  if ((await runProgram(python, [...pip, ...patience, '-r', requirements], { cwd: parent, env })) !== 0) {
    rmSync(folder, { recursive: true, force: true });
    return { failure: 'pip could not install the requirements (is the package index reachable?)' };
  }
  const version = pythonVersion(python);
  if (version === undefined) return { failure: `${python} does not run` };
  writeFileSync(stamp, stampText(environment, version));
  return { python };
}

function places({ folder }: PythonEnvironment): { python: string; stamp: string } {
  return {
    python: isWindows ? join(folder, 'Scripts', 'python.exe') : join(folder, 'bin', 'python'),
    stamp: join(folder, '.texton-lab'),
  };
}

/** An environment breaks when its Python is replaced by another version. */
function pythonVersion(python: string): string | undefined {
  const script = "import sys; print('.'.join(map(str, sys.version_info[:2])))";
  const { stdout, status } = spawnSync(python, ['-c', script], { encoding: 'utf8', timeout: 20_000 });
  return status === 0 ? stdout.trim() : undefined;
}

function stampText({ requirements }: PythonEnvironment, version: string): string {
  return `${createHash('sha256').update(readFileSync(requirements)).digest('hex')} ${version}\n`;
}

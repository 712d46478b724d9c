import { spawnSync } from 'node:child_process';

/** A Python that can create virtual environments. */
export interface Python {
  readonly command: string;
  /** Arguments before all others (`-3` for the Windows launcher). */
  readonly args: readonly string[];
  readonly version: string;
}

const oldest = [3, 10] as const;
const versions = [14, 13, 12, 11, 10];

/**
 * Finds Python 3.10 or newer with the modules `venv` and `ensurepip`.
 * @param candidates commands to try, in order. @defaultValue python3, python3.14 … python3.10, python, and `py -3` on Windows
 * @returns the first suitable one, or undefined with those found in `rejected`
 */
export function findPython(candidates: readonly (readonly [string, ...string[]])[] = defaultCandidates()): {
  readonly python?: Python;
  readonly rejected: readonly string[];
} {
  const rejected: string[] = [];
  for (const [command, ...args] of candidates) {
    const script = "import sys; print('.'.join(map(str, sys.version_info[:3]))); import venv, ensurepip";
    const { stdout, status, error } = spawnSync(command, [...args, '-c', script], {
      encoding: 'utf8',
      timeout: 20_000,
    });
    const version = stdout?.trim() ?? '';
    if (error || !/^\d+\.\d+/.test(version)) continue;
    const [major = 0, minor = 0] = version.split('.').map(Number);
    const old = major < oldest[0] || (major === oldest[0] && minor < oldest[1]);
    if (old) rejected.push(`${command} is Python ${version}`);
    else if (status !== 0)
      rejected.push(
        `${command} (Python ${version}) lacks the venv module (Debian: apt install python3-venv)`,
      );
    else return { python: { command, args, version }, rejected };
  }
  return { rejected };
}

function defaultCandidates(): [string, ...string[]][] {
  const numbered = versions.map((minor): [string] => [`python3.${minor}`]);
  const launcher: [string, ...string[]][] = process.platform === 'win32' ? [['py', '-3']] : [];
  return [['python3'], ...numbered, ['python'], ...launcher];
}

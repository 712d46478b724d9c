import { spawnSync } from 'node:child_process';
import path from 'node:path';

/**
 * Runs a program in a Node of its own under a limit of the shell, as `ulimit -n 64`; waits for its end.
 * @param script may require the built library; its arguments are in `process.argv` from 1
 */
export function runUnderLimit(
  limit: string,
  script: string,
  ...args: string[]
): { stdout: string; stderr: string } {
  return spawnSync('sh', ['-c', `${limit} && exec "$0" "$@"`, process.execPath, '-e', script, ...args], {
    cwd: path.resolve(__dirname, '..'),
    encoding: 'utf8',
    timeout: 60_000,
  });
}

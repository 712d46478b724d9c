import { execFile, spawnSync } from 'node:child_process';
import path from 'node:path';

/** What a program printed. */
export interface Printed {
  readonly stdout: string;
  readonly stderr: string;
}

const options = { cwd: path.resolve(__dirname, '..'), encoding: 'utf8', timeout: 60_000 } as const;

function commandOf(limit: string, script: string, args: readonly string[]): string[] {
  return ['-c', `${limit} && exec "$0" "$@"`, process.execPath, '-e', script, ...args];
}

/**
 * Runs a program in a Node of its own under a limit of the shell, as `ulimit -n 64`; waits for its end.
 * @param script may require the built library; its arguments are in `process.argv` from 1
 */
export function runUnderLimit(limit: string, script: string, ...args: string[]): Printed {
  return spawnSync('sh', commandOf(limit, script, args), options);
}

/** As `runUnderLimit`, for a program that talks to this process. */
export function runLater(limit: string, script: string, ...args: string[]): Promise<Printed> {
  return new Promise((resolve) =>
    execFile('sh', commandOf(limit, script, args), options, (_, stdout, stderr) =>
      resolve({ stdout, stderr }),
    ),
  );
}

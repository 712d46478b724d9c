import { spawn, type ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';
import { killAfterTest } from '../kill-after-test';

export const root: string = resolve(__dirname, '../..');

/** What a command did. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command of this clone as `npm run` does, from another folder. */
export function run(
  args: readonly string[],
  options: {
    readonly entry?: string;
    readonly env?: NodeJS.ProcessEnv;
    readonly onStart?: (child: ChildProcess) => void;
  } = {},
): Promise<Ended> {
  const entry = options.entry ?? resolve(root, 'lib/bin/run.mjs');
  const env = { ...process.env, ...options.env };
  const child = spawn(process.execPath, [entry, ...args], {
    cwd: '/',
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  killAfterTest(child.pid);
  const text = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk: Buffer) => void (text.stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => void (text.stderr += chunk.toString()));
  options.onStart?.(child);
  return new Promise((done) => child.once('close', (code) => done({ code, ...text })));
}

import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { kernelVariables } from './kernel-variables';
import { killTree } from './kill-tree';

/** A kernel's process. */
export interface KernelProcess {
  /** 0 if it could not be started. */
  readonly pid: number;
  /** Rejects when the process ends, with its last lines outside a cell. */
  readonly died: Promise<never>;
  hasEnded(): boolean;
  /** Its last output outside a cell. */
  tail(): string;
  /** Kills it and its process group. */
  kill(): void;
}

/**
 * Starts the kernel in a new process group: Ctrl-C reaches only the runner, and killing the group ends all processes started by
 * cells. The group is also killed when this program ends.
 * @param folder working folder of the kernel
 */
export function spawnKernel(folder: string, connectionFile: string): KernelProcess {
  const args = ['--enable-source-maps', join(__dirname, 'kernel.js'), connectionFile];
  const child = spawn(process.execPath, args, {
    cwd: folder,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...kernelVariables(), JPY_PARENT_PID: String(process.pid) },
  });
  const pid = child.pid ?? 0;
  let text = '';
  const keep = (chunk: Buffer): void => void (text = (text + chunk.toString()).slice(-2000));
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const tail = (): string => (text.trim() === '' ? '' : `\n${text.trim()}`);

  const kill = (): void => (pid > 0 ? killTree(pid) : undefined);
  process.once('exit', kill);
  const died = new Promise<never>((_, reject) => {
    child.once('error', (error) => reject(new Error(`the kernel cannot be started: ${error.message}`)));
    child.once('exit', (code, signal) => {
      // Without its leader, the number of the group may be reused, so its other processes are killed now.
      kill();
      process.removeListener('exit', kill);
      reject(new Error(`the kernel died (${signal ?? `exit code ${code}`})${tail()}`));
    });
  });
  died.catch(() => undefined);
  const hasEnded = (): boolean => pid === 0 || child.exitCode !== null || child.signalCode !== null;
  return { pid, died, hasEnded, tail, kill };
}

import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { killTree } from './kill-tree';

/** A kernel's process. */
export interface KernelProcess {
  /** 0 when it could not be started. */
  readonly pid: number;
  /** Rejects when the process ends, with the last lines that it wrote outside a cell. */
  readonly died: Promise<never>;
  hasEnded(): boolean;
  /** What it last wrote outside a cell. */
  tail(): string;
  /** Kills it and everything that it has started. */
  kill(): void;
}

/**
 * Starts the kernel's program in a process group of its own: Ctrl-C reaches only the runner, and killing the group
 * leaves none of the processes that a cell has started. The group is killed when this program ends, too.
 * @param folder the kernel's working folder
 */
export function spawnKernel(folder: string, connectionFile: string): KernelProcess {
  const args = ['--enable-source-maps', join(__dirname, 'kernel.js'), connectionFile];
  const child = spawn(process.execPath, args, {
    cwd: folder,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, JPY_PARENT_PID: String(process.pid) },
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
      // A group whose leader is gone may be nobody's any more: what is left of it goes now.
      kill();
      process.removeListener('exit', kill);
      reject(new Error(`the kernel died (${signal ?? `exit code ${code}`})${tail()}`));
    });
  });
  died.catch(() => undefined);
  const hasEnded = (): boolean => pid === 0 || child.exitCode !== null || child.signalCode !== null;
  return { pid, died, hasEnded, tail, kill };
}

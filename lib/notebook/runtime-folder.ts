import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The folder where Jupyter keeps what belongs to its running kernels. */
export interface RuntimeFolder {
  readonly folder: string;
  /** How its kernels are to be reached: by sockets that are files in the folder, or by ports of this machine. */
  readonly transport: 'ipc' | 'tcp';
  /** Removes the folder where it was made for this run only. */
  remove(): void;
}

/** The longest name that Jupyter gives a socket, and the longest path that every system takes for one. */
const socketName = `kernel-${'x'.repeat(36)}-ipc-99`;
const longestPath = 103;

/**
 * Chooses where JupyterLab's kernels listen: on local sockets in a folder that nobody else can enter; `.lab/runtime`
 * if it will do, else a new one for temporary files. Where there are none (Windows), on ports, which others on this
 * machine can reach: they can read what the kernel puts out, but not give it anything to run.
 * @param root folder of the clone
 */
export async function runtimeFolder(root: string): Promise<RuntimeFolder> {
  const own = join(root, '.lab', 'runtime');
  mkdirSync(own, { recursive: true, mode: 0o700 });
  if (process.platform !== 'win32') {
    if (await takesSockets(own)) return { folder: own, transport: 'ipc', remove: () => undefined };
    // The usual folder for temporary files has a long name on macOS.
    for (const parent of new Set([tmpdir(), '/tmp'])) {
      const folder = mkdtempSync(join(parent, 'texton-lab-'));
      const remove = (): void => rmSync(folder, { recursive: true, force: true });
      if (await takesSockets(folder)) return { folder, transport: 'ipc', remove };
      remove();
    }
  }
  return { folder: own, transport: 'tcp', remove: () => undefined };
}

/** Tries: not every file system holds sockets (a Windows folder seen from Linux), or keeps others out. */
async function takesSockets(folder: string): Promise<boolean> {
  const path = join(folder, socketName);
  if (Buffer.byteLength(path) > longestPath) return false;
  chmodSync(folder, 0o700);
  if ((statSync(folder).mode & 0o077) !== 0) return false;
  rmSync(path, { force: true });
  const server = createServer();
  const listens = await new Promise<boolean>((resolve) => {
    server.once('error', () => resolve(false)).listen(path, () => resolve(true));
  });
  if (listens) await new Promise((resolve) => server.close(resolve));
  return listens;
}

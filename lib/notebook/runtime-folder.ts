import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for what belongs to running kernels. */
export interface RuntimeFolder {
  readonly folder: string;
  /** How its kernels are reached: by sockets that are files in the folder, or by ports of this machine. */
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
  const kept = { folder: own, remove: () => undefined };
  if (await takesSockets(own)) return { ...kept, transport: 'ipc' };
  const temporary = await temporaryRuntimeFolder();
  if (temporary.transport === 'ipc') return temporary;
  temporary.remove();
  return { ...kept, transport: 'tcp' };
}

/** Makes a new folder that nobody else can enter, for sockets where the system has them. */
export async function temporaryRuntimeFolder(): Promise<RuntimeFolder> {
  const make = (parent: string): Pick<RuntimeFolder, 'folder' | 'remove'> => {
    const folder = mkdtempSync(join(parent, 'texton-lab-'));
    return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
  };
  // The usual folder for temporary files has a long name on macOS.
  for (const parent of process.platform === 'win32' ? [] : new Set([tmpdir(), '/tmp'])) {
    const made = make(parent);
    if (await takesSockets(made.folder)) return { ...made, transport: 'ipc' };
    made.remove();
  }
  return { ...make(tmpdir()), transport: 'tcp' };
}

/** Tries: not every file system holds sockets (a Windows folder seen from Linux), or keeps others out. */
async function takesSockets(folder: string): Promise<boolean> {
  if (process.platform === 'win32') return false;
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

import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Jupyter's folder for the files of running kernels. */
export interface RuntimeFolder {
  readonly folder: string;
  /** Transport of its kernels: socket files in the folder, or TCP ports on this machine. */
  readonly transport: 'ipc' | 'tcp';
  /** Removes the folder if it was created for this run only. */
  remove(): void;
}

/** The longest name of a socket in Jupyter, and the longest socket path on all systems. */
const socketName = `kernel-${'x'.repeat(36)}-ipc-99`;
const longestPath = 103;

/**
 * Chooses where JupyterLab's kernels listen: on local sockets in a private folder, `.lab/runtime` if suitable, else a new
 * temporary one. Without local sockets (Windows), on TCP ports, which other users of the machine can reach: they can read
 * the kernel's output, but not run code.
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
  // The default temporary folder has a long path on macOS.
  for (const parent of process.platform === 'win32' ? [] : new Set([tmpdir(), '/tmp'])) {
    const made = make(parent);
    if (await takesSockets(made.folder)) return { ...made, transport: 'ipc' };
    made.remove();
  }
  return { ...make(tmpdir()), transport: 'tcp' };
}

/** Tests it: not every file system supports sockets (a Windows folder mounted in Linux) or permissions. */
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

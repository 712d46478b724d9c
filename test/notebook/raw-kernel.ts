import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeMessage, encodeMessage, type Message } from 'texton-lab/dist/notebook';
import { connectKernel, type KernelConnection } from 'texton-lab/dist/notebook/connect-kernel';
import { connectSocket } from 'texton-lab/dist/notebook/connect-socket';
import { kernelEndpoints, type Channel } from 'texton-lab/dist/notebook/kernel-endpoints';
import { spawnKernel, type KernelProcess } from 'texton-lab/dist/notebook/spawn-kernel';
import { Dealer, Subscriber } from 'zeromq';
import { root } from '../cli/run';
import { temporaryFolder } from './fixtures';

export const key = 'a key that only this test knows';

const kernelProgram = join(root, 'lib/dist/notebook/kernel.js');

/** The part of a kernel that listens and answers, without the compiler, which takes nearly all of the time of a start. */
export const socketPart: string = join(__dirname, 'socket-part.cjs');

/** A kernel's process and where it listens, or will listen. */
export interface RawKernel {
  readonly process: KernelProcess;
  readonly address: (channel: Channel) => string;
  /** Connects to it with the key. */
  connect(): KernelConnection;
}

/**
 * Starts the kernel's program on local sockets, or on ports as a plain Jupyter does, and does not wait for it.
 * @param working its folder; cells can import the library where that is beside or above it
 */
export async function startRawKernel(transport: 'ipc' | 'tcp' = 'ipc', working?: string): Promise<RawKernel> {
  const folder = temporaryFolder();
  const { fields, address } = await kernelEndpoints({ folder, transport });
  const file = writeConnection(folder, fields);
  return {
    process: spawnKernel(working ?? folder, file),
    address,
    connect: () => connectKernel(address, { key }),
  };
}

function writeConnection(folder: string, fields: object): string {
  const file = join(folder, 'connection.json');
  writeFileSync(file, JSON.stringify({ ...fields, key, signature_scheme: 'hmac-sha256' }));
  return file;
}

/** Starts a kernel, and resolves when it has answered two requests that were sent before it was there. */
async function answersFromTheFirst(program: string): Promise<boolean> {
  const folder = temporaryFolder();
  const { fields, address } = await kernelEndpoints({ folder, transport: 'ipc' });
  const file = writeConnection(folder, fields);
  const shell = new Dealer({ linger: 0, receiveTimeout: 50_000 });
  connectSocket(shell, address('shell'));
  const child = spawn(process.execPath, [program, file], { cwd: folder, stdio: 'ignore' });
  try {
    const ids = new Set<string>();
    for (let i = 0; i < 2; i++) {
      const { id, frames } = encodeMessage(
        { type: 'kernel_info_request', content: {} },
        { key, session: 's' },
      );
      await shell.send(frames);
      ids.add(id);
    }
    while (ids.size > 0) {
      const message = decodeMessage(await shell.receive(), key);
      if (message?.type === 'kernel_info_reply') ids.delete(message.parentId);
    }
    return true;
  } catch {
    return false;
  } finally {
    shell.close();
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
}

/** Starts kernels, some at a time; returns how many did not answer those who asked before they were there. */
export async function failedStarts(
  count: number,
  { program = kernelProgram, atOnce = 2 }: { readonly program?: string; readonly atOnce?: number } = {},
): Promise<number> {
  let failed = 0;
  await repeatAtOnce(count, atOnce, async () => {
    if (!(await answersFromTheFirst(program))) failed++;
  });
  return failed;
}

/** Runs a task so many times, so many at once. */
export async function repeatAtOnce(count: number, atOnce: number, task: () => Promise<void>): Promise<void> {
  let left = count;
  const lane = async (): Promise<void> => {
    while (left-- > 0) await task();
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
}

/** Connects to a kernel's outputs as anybody can who reaches its port; `heard` grows. */
export function eavesdrop(kernel: RawKernel): { readonly heard: string[]; close(): void } {
  const heard: string[] = [];
  const iopub = new Subscriber({ linger: 0 });
  iopub.connect(kernel.address('iopub'));
  iopub.subscribe();
  const listen = async (): Promise<void> => {
    for await (const frames of iopub) heard.push(frames.map(String).join('\n'));
  };
  // A socket that is closed while it waits says that it is none.
  listen().catch((error: unknown) => {
    if (!iopub.closed) throw error;
  });
  return { heard, close: () => iopub.close() };
}

/** Runs a cell; returns the reply's status and all that the cell put out. */
export async function runCell(
  connection: KernelConnection,
  code: string,
): Promise<{ status: unknown; text: string }> {
  const messages: Message[] = [];
  const reply = await connection.request(
    'execute_request',
    { code },
    (message) => void messages.push(message),
  );
  const text = messages.map(({ content }) => String(content['text'] ?? '')).join('');
  return { status: reply.content['status'], text };
}

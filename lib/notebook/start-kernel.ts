import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { connectKernel } from './connect-kernel';
import { kernelEndpoints } from './kernel-endpoints';
import type { Message } from './messages';
import { temporaryRuntimeFolder } from './runtime-folder';
import { spawnKernel } from './spawn-kernel';

/** Reply to a request: status and execution number. */
export interface KernelReply {
  /** 'abort': the kernel did not run the code because it was recovering from an error. */
  readonly status: 'ok' | 'error' | 'abort';
  readonly executionCount: number | null;
}

/** A running kernel. */
export interface Kernel {
  readonly pid: number;
  /**
   * Runs code and calls `onMessage` for all its outputs, including those after the reply.
   * @throws Error when the kernel dies
   */
  execute(code: string, onMessage: (message: Message) => void): Promise<KernelReply>;
  /** Ends the kernel and all processes it has started; may be called at any time and repeatedly. */
  stop(): Promise<void>;
}

const answerSeconds = 60;
const farewellMs = 1000;

/**
 * Starts the TypeScript kernel and waits until it responds.
 * @param folder working folder of the kernel: that of the notebook
 * @throws Error when the kernel dies or does not respond within a minute; the signal's reason when it is aborted
 */
export async function startKernel(
  folder: string,
  options: { readonly signal?: AbortSignal } = {},
): Promise<Kernel> {
  const { signal } = options;
  signal?.throwIfAborted();
  const temporary = await temporaryRuntimeFolder();
  const key = randomBytes(16).toString('hex');
  const { fields, address } = await kernelEndpoints(temporary);
  const connectionFile = join(temporary.folder, 'connection.json');
  const details = { ...fields, key, signature_scheme: 'hmac-sha256', kernel_name: 'tslab' };
  await writeFile(connectionFile, JSON.stringify(details), { mode: 0o600 });
  const kernel = spawnKernel(folder, connectionFile);
  const connection = connectKernel(address, { key });

  const request = (type: string, content: object, onMessage?: (message: Message) => void): Promise<Message> =>
    Promise.race([connection.request(type, content, onMessage), kernel.died]);

  async function execute(code: string, onMessage: (message: Message) => void): Promise<KernelReply> {
    const flags = { silent: false, store_history: true, allow_stdin: false, stop_on_error: true };
    const reply = await request('execute_request', { code, user_expressions: {}, ...flags }, onMessage);
    const { status, execution_count: count } = reply.content;
    return {
      status: status === 'ok' || status === 'abort' ? status : 'error',
      executionCount: typeof count === 'number' ? count : null,
    };
  }

  async function end(): Promise<void> {
    const gone = kernel.died.catch(() => undefined);
    if (!kernel.hasEnded()) {
      // An idle kernel shuts down, so that exit handlers of libraries run; a busy one is killed.
      connection.requestShutdown();
      await Promise.race([gone, sleep(farewellMs, undefined, { ref: false })]);
      kernel.kill();
    }
    await gone;
    connection.close();
    temporary.remove();
  }
  let stopping: Promise<void> | undefined;
  const stop = (): Promise<void> => (stopping ??= end());

  const cancelled = new Promise<never>((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
  cancelled.catch(() => undefined);
  try {
    await Promise.race([cancelled, firstAnswer(request, kernel.tail)]);
  } catch (error) {
    await stop();
    throw error;
  }
  return { pid: kernel.pid, execute, stop };
}

/** Retries until the kernel has answered on both channels: outputs are lost until the subscription has arrived. */
async function firstAnswer(
  request: (type: string, content: object) => Promise<Message>,
  tail: () => string,
): Promise<void> {
  const deadline = Date.now() + answerSeconds * 1000;
  // On a busy machine, the reply may arrive only after the next request has been sent.
  const asked: Promise<Message>[] = [];
  while (Date.now() < deadline) {
    asked.push(request('kernel_info_request', {}));
    if (await Promise.race([...asked, sleep(500, undefined, { ref: false })])) return;
  }
  throw new Error(`startKernel: the kernel has not answered for ${answerSeconds} s${tail()}`);
}

import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Dealer, Subscriber } from 'zeromq';
import { kernelEndpoints } from './kernel-endpoints';
import { killTree } from './kill-tree';
import { decodeMessage, encodeMessage, type Message } from './messages';

/** The end of one request: the kernel's own status and the number it gave the cell. */
export interface KernelReply {
  /** 'abort': the kernel did not run the code, because it was still recovering from an error. */
  readonly status: 'ok' | 'error' | 'abort';
  readonly executionCount: number | null;
}

/** A running kernel. */
export interface Kernel {
  readonly pid: number;
  /**
   * Runs code and calls `onMessage` for everything that it outputs, also after the reply.
   * @throws Error when the kernel dies
   */
  execute(code: string, onMessage: (message: Message) => void): Promise<KernelReply>;
  /** Ends the kernel and every process that it has started; may be called at any time, more than once. */
  stop(): Promise<void>;
}

interface Handlers {
  onReply?(message: Message): void;
  onOutput?(message: Message): void;
}

const answerSeconds = 60;
const farewellMs = 1000;

/**
 * Starts the TypeScript kernel and waits until it answers.
 * @param folder the kernel's working folder: that of the notebook
 * @throws Error when the kernel dies or does not answer within a minute; the signal's reason when it is aborted
 */
export async function startKernel(
  folder: string,
  options: { readonly signal?: AbortSignal } = {},
): Promise<Kernel> {
  options.signal?.throwIfAborted();
  const temporary = await mkdtemp(join(tmpdir(), 'texton-lab-'));
  const key = randomBytes(16).toString('hex');
  const { fields, address } = await kernelEndpoints(temporary);
  const connectionFile = join(temporary, 'connection.json');
  const connection = { ...fields, key, signature_scheme: 'hmac-sha256', kernel_name: 'tslab' };
  await writeFile(connectionFile, JSON.stringify(connection), { mode: 0o600 });

  const child = spawn(
    process.execPath,
    ['--enable-source-maps', join(__dirname, 'kernel.js'), connectionFile],
    {
      cwd: folder,
      // A group of its own: Ctrl-C reaches only the runner, and killing the group leaves none of a cell's processes.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, JPY_PARENT_PID: String(process.pid) },
    },
  );
  const { died, tail } = watch(child);
  const pid = child.pid ?? 0;
  const killNow = (): void => (pid > 0 ? killTree(pid) : undefined);
  process.once('exit', killNow);

  const shell = new Dealer({ linger: 0 });
  const control = new Dealer({ linger: 0 });
  const iopub = new Subscriber({ linger: 0, receiveHighWaterMark: 0 });
  const handlers = new Map<string, Handlers>();
  const session = randomUUID();
  const sending = new Map<Dealer, Promise<void>>();
  shell.connect(address('shell'));
  control.connect(address('control'));
  iopub.connect(address('iopub'));
  iopub.subscribe();
  void pump(shell, 'onReply');
  void pump(control, 'onReply');
  void pump(iopub, 'onOutput');

  async function pump(socket: Dealer | Subscriber, event: keyof Handlers): Promise<void> {
    try {
      for await (const frames of socket) {
        const message = decodeMessage(frames, key);
        handlers.get(message.parentId)?.[event]?.(message);
      }
    } catch (error) {
      if (!socket.closed) throw error;
    }
  }

  function send(socket: Dealer, message: { type: string; content: object }, answer: Handlers): void {
    const { id, frames } = encodeMessage(message, { key, session });
    handlers.set(id, answer);
    // A zeromq socket takes one message at a time.
    const previous = sending.get(socket) ?? Promise.resolve();
    sending.set(
      socket,
      previous.then(() => socket.send(frames)).catch(() => undefined),
    );
  }

  /** Resolves when both the reply and the idle status are here: outputs before the idle status are complete. */
  function request(
    type: string,
    content: object,
    onMessage: (message: Message) => void = () => undefined,
  ): Promise<Message> {
    const answered = new Promise<Message>((resolve) => {
      let reply: Message | undefined;
      let idle = false;
      const settle = (): void => {
        if (reply && idle) resolve(reply);
      };
      send(
        shell,
        { type, content },
        {
          onReply: (message) => {
            reply = message;
            settle();
          },
          onOutput: (message) => {
            if (message.type !== 'status') return onMessage(message);
            idle ||= message.content['execution_state'] === 'idle';
            settle();
          },
        },
      );
    });
    return Promise.race([answered, died]);
  }

  async function execute(code: string, onMessage: (message: Message) => void): Promise<KernelReply> {
    const content = {
      code,
      silent: false,
      store_history: true,
      user_expressions: {},
      allow_stdin: false,
      stop_on_error: true,
    };
    const { content: reply } = await request('execute_request', content, onMessage);
    const status = reply['status'];
    return {
      status: status === 'ok' || status === 'abort' ? status : 'error',
      executionCount: typeof reply['execution_count'] === 'number' ? reply['execution_count'] : null,
    };
  }

  let stopping: Promise<void> | undefined;
  async function end(): Promise<void> {
    if (child.exitCode === null && child.signalCode === null && pid > 0) {
      // A kernel that is idle says goodbye, so that exit handlers of libraries run; a busy one is killed.
      send(control, { type: 'shutdown_request', content: { restart: false } }, {});
      await Promise.race([died.catch(() => undefined), sleep(farewellMs, undefined, { ref: false })]);
    }
    killNow();
    await died.catch(() => undefined);
    process.removeListener('exit', killNow);
    for (const socket of [shell, control, iopub]) socket.close();
    await rm(temporary, { recursive: true, force: true });
  }
  const stop = (): Promise<void> => (stopping ??= end());

  const abort = new Promise<never>((_, reject) => {
    options.signal?.addEventListener('abort', () => reject(options.signal?.reason as Error), { once: true });
  });
  abort.catch(() => undefined);
  try {
    await Promise.race([abort, firstAnswer(request, tail)]);
  } catch (error) {
    await stop();
    throw error;
  }
  return { pid, execute, stop };
}

/** Asks until the kernel has answered on both channels: its outputs are lost until the subscription has arrived. */
async function firstAnswer(
  request: (type: string, content: object) => Promise<Message>,
  tail: () => string,
): Promise<void> {
  const deadline = Date.now() + answerSeconds * 1000;
  while (Date.now() < deadline) {
    const answer = await Promise.race([
      request('kernel_info_request', {}),
      sleep(500, undefined, { ref: false }),
    ]);
    if (answer) return;
  }
  throw new Error(`startKernel: the kernel has not answered for ${answerSeconds} s${tail()}`);
}

/** Rejects when the process ends, with the last lines that it wrote outside a cell. */
function watch(child: ChildProcess): { died: Promise<never>; tail: () => string } {
  let text = '';
  const keep = (chunk: Buffer): void => void (text = (text + chunk.toString()).slice(-2000));
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  const tail = (): string => (text.trim() === '' ? '' : `\n${text.trim()}`);
  const died = new Promise<never>((_, reject) => {
    child.once('error', (error) => reject(new Error(`the kernel cannot be started: ${error.message}`)));
    child.once('exit', (code, signal) =>
      reject(new Error(`the kernel died (${signal ?? `exit code ${code}`})${tail()}`)),
    );
  });
  died.catch(() => undefined);
  return { died, tail };
}

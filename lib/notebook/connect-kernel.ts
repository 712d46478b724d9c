import { randomUUID } from 'node:crypto';
import { Dealer, Subscriber } from 'zeromq';
import { connectSocket } from './connect-socket';
import type { Channel } from './kernel-endpoints';
import { decodeMessage, encodeMessage, type Message } from './messages';
import { readAll } from './read-all';

/** The client side of a kernel's channels. */
export interface KernelConnection {
  /**
   * Sends a request and resolves with the reply once the kernel is idle, when all outputs before that are complete.
   * `onMessage` receives the outputs, including later ones.
   */
  request(type: string, content: object, onMessage?: (message: Message) => void): Promise<Message>;
  /** Asks the kernel to shut down. */
  requestShutdown(): void;
  /** Closes the sockets. */
  close(): void;
}

interface Handlers {
  onReply?(message: Message): void;
  onOutput?(message: Message): void;
}

/** Connects to a kernel that listens, or will listen, on the given addresses. */
export function connectKernel(
  address: (channel: Channel) => string,
  options: { readonly key: string },
): KernelConnection {
  const { key } = options;
  const session = randomUUID();
  const shell = new Dealer({ linger: 0 });
  const control = new Dealer({ linger: 0 });
  // No limit: output must not be dropped while this program is busy.
  const iopub = new Subscriber({ linger: 0, receiveHighWaterMark: 0 });
  const handlers = new Map<string, Handlers>();
  const sending = new Map<Dealer, Promise<void>>();
  connectSocket(shell, address('shell'));
  connectSocket(control, address('control'));
  connectSocket(iopub, address('iopub'));
  iopub.subscribe();
  void readAll(shell, take('onReply'));
  void readAll(iopub, take('onOutput'));

  function take(event: keyof Handlers): (frames: Buffer[]) => void {
    return (frames) => {
      const message = decodeMessage(frames, key);
      if (message) handlers.get(message.parentId)?.[event]?.(message);
    };
  }

  function send(socket: Dealer, message: { type: string; content: object }, answer: Handlers): void {
    const { id, frames } = encodeMessage(message, { key, session });
    handlers.set(id, answer);
    // A ZeroMQ socket sends one message at a time; a closed one sends none, and no one waits for it then.
    const previous = sending.get(socket) ?? Promise.resolve();
    const sent = previous.then(() => socket.send(frames)).catch(() => undefined);
    sending.set(socket, sent);
  }

  function request(type: string, content: object, onMessage?: (message: Message) => void): Promise<Message> {
    return new Promise((resolve) => {
      let reply: Message | undefined;
      let idle = false;
      const settle = (): void => {
        if (reply && idle) resolve(reply);
      };
      const onReply = (message: Message): void => {
        reply = message;
        settle();
      };
      const onOutput = (message: Message): void => {
        if (message.type !== 'status') return onMessage?.(message);
        idle ||= message.content['execution_state'] === 'idle';
        settle();
      };
      send(shell, { type, content }, { onReply, onOutput });
    });
  }

  return {
    request,
    requestShutdown: () => send(control, { type: 'shutdown_request', content: { restart: false } }, {}),
    close: () => {
      for (const socket of [shell, control, iopub]) socket.close();
    },
  };
}

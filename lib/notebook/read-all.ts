import { setTimeout as sleep } from 'node:timers/promises';
import type { Dealer, Router, Subscriber } from 'zeromq';

const pauseMs = 10;

/**
 * Reads a socket until it is closed. Errors in receiving a message are ignored, since anyone who can reach the socket may have
 * sent it.
 * @param take receives the frames of each message
 */
export async function readAll(
  socket: Dealer | Router | Subscriber,
  take: (frames: Buffer[]) => void,
): Promise<void> {
  while (!socket.closed) {
    const frames = await socket.receive().catch(() => undefined);
    if (frames) take(frames);
    else await sleep(pauseMs);
  }
}

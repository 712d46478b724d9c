import { setTimeout as sleep } from 'node:timers/promises';
import type { Dealer, Router, Subscriber } from 'zeromq';

const pauseMs = 10;

/**
 * Reads a socket until it is closed. A message that cannot be received ends nothing: whoever can reach the socket may
 * have sent it.
 * @param take gets the frames of each message
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

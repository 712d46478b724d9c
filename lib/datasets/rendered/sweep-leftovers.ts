import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { makerHasEnded } from './part-name';

/**
 * Removes temporary folders left by killed processes in the folder of a set: at once if the process is known to have ended,
 * otherwise (such as on another machine that shares the folder) after an hour without change. Does nothing if the folder is
 * missing or read-only.
 */
export async function sweepLeftovers(
  folder: string,
  { now = Date.now() }: { now?: number } = {},
): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    if (!name.startsWith('.part-')) continue;
    const place = path.join(folder, name);
    if (makerHasEnded(name) || (await isOld(place, now)))
      await rm(place, { recursive: true, force: true }).catch(() => undefined);
  }
}

async function isOld(place: string, now: number): Promise<boolean> {
  const info = await stat(place).catch(() => undefined);
  return info !== undefined && now - info.mtimeMs > 3_600_000;
}

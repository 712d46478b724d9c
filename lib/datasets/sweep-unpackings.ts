import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isAlive } from './is-alive';

const HOUR = 3_600_000;

/**
 * Removes folders left by an interrupted unpacking, `.<set>-<process>-XXXXXX`: at once if the process has ended, after a day if
 * it seems to be running (its number may have been reused), after an hour if the name contains none.
 */
export async function sweepUnpackings(
  root: string,
  set: string,
  { now = Date.now() }: { readonly now?: number } = {},
): Promise<void> {
  for (const name of await readdir(root)) {
    if (!name.startsWith(`.${set}-`)) continue;
    const match = /^(?:(\d+)-)?[a-z\d]{6}$/i.exec(name.slice(set.length + 2));
    if (match === null) continue;
    const pid = match[1];
    const patience = pid === undefined ? HOUR : isAlive(Number(pid)) ? 24 * HOUR : -Infinity;
    const place = join(root, name);
    const info = await stat(place).catch(() => undefined);
    if (info !== undefined && now - info.mtimeMs > patience)
      await rm(place, { recursive: true, force: true });
  }
}

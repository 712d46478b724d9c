import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';

/** Removes temporary folders that a process which was killed left in a set's folder more than an hour ago. */
export async function sweepLeftovers(
  folder: string,
  { now = Date.now() }: { now?: number } = {},
): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.startsWith('.part-')) continue;
    const place = path.join(folder, name);
    const info = await stat(place).catch(() => undefined);
    if (info !== undefined && now - info.mtimeMs > 3_600_000)
      await rm(place, { recursive: true, force: true });
  }
}

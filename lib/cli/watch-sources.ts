import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Between two looks (ms). One costs about ten milliseconds for a thousand files. */
const interval = 1000;

/**
 * Calls back when TypeScript files in a folder are added, changed, replaced or removed. It compares sizes and times: Node's
 * `watch` loses files that an editor replaces by renaming another.
 * @param folder its subfolders count, but for `dist` and `node_modules`
 * @returns a function that stops watching
 */
export function watchSources(folder: string, onChange: () => void): () => void {
  let before = snapshot(folder);
  const timer = setInterval(() => {
    const now = snapshot(folder);
    if (now === before) return;
    before = now;
    onChange();
  }, interval);
  return () => clearInterval(timer);
}

/** One line per source; what vanishes while it is looked at is left out. */
function snapshot(folder: string): string {
  let lines = '';
  try {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        if (entry.name !== 'dist' && entry.name !== 'node_modules') lines += snapshot(path);
      } else if (entry.name.endsWith('.ts')) {
        const facts = statSync(path, { throwIfNoEntry: false });
        if (facts !== undefined) lines += `${path} ${facts.ino} ${facts.size} ${facts.mtimeMs}\n`;
      }
    }
  } catch {
    // The folder has been removed, which is a change.
  }
  return lines;
}

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { watchLibrary } from 'texton-lab/dist/cli/watch-library';
import { describe, expect, it } from 'vitest';
import { eventually, temporaryFolder } from '../notebook/fixtures';

/** A clone whose compiler writes a message, so that the test sees that it ran. */
function clone(): string {
  const root = temporaryFolder();
  for (const folder of ['lib/core', 'lib/dist', 'node_modules/typescript/bin'])
    mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(
    join(root, 'node_modules/typescript/bin/tsc'),
    "console.log('compiled ' + process.argv[3].slice(-3))",
  );
  return root;
}

describe('watchLibrary', () => {
  it('builds when a source changes, not when the build itself does, and not after its end', async () => {
    const root = clone();
    const built: string[] = [];
    const stop = watchLibrary(root, { onBuilt: (messages) => built.push(messages) });
    writeFileSync(join(root, 'lib/dist/a.d.ts'), '');
    writeFileSync(join(root, 'lib/core/notes.txt'), '');
    await new Promise((resolve) => setTimeout(resolve, 2000));
    expect(built).toEqual([]);
    writeFileSync(join(root, 'lib/core/a.ts'), '');
    expect(await eventually(() => built.length === 1)).toBe(true);
    expect(built).toEqual(['compiled lib']);
    stop();
    writeFileSync(join(root, 'lib/core/a.ts'), ' ');
    await new Promise((resolve) => setTimeout(resolve, 2000));
    expect(built).toHaveLength(1);
  });
});

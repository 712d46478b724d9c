import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { watchTests } from 'texton-lab/dist/cli/watch';
import { describe, expect, it } from 'vitest';
import { eventually, temporaryFolder } from '../notebook/fixtures';

/** A clone whose compiler does nothing and whose test runner notes its arguments in a file. */
function clone(): { readonly root: string; runs(): string[] } {
  const root = temporaryFolder();
  for (const folder of ['lib/core', 'test/core', 'node_modules/typescript/bin', 'node_modules/vitest'])
    mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, 'node_modules/typescript/bin/tsc'), '');
  writeFileSync(join(root, 'runs'), '');
  writeFileSync(
    join(root, 'node_modules/vitest/vitest.mjs'),
    "import { appendFileSync } from 'node:fs'; appendFileSync('runs', process.argv.slice(2).join(' ') + '\\n');",
  );
  return { root, runs: () => readFileSync(join(root, 'runs'), 'utf8').split('\n').slice(0, -1) };
}

describe('watchTests', () => {
  it('runs the chosen tests at once, after a build, and when a test changes', async () => {
    const { root, runs } = clone();
    const end = watchTests(root, ['test/core']);
    try {
      expect(await eventually(() => runs().length === 1)).toBe(true);
      expect(runs()[0]).toBe('run --config=test/vitest.config.ts --project=unit test/core');
      writeFileSync(join(root, 'lib/core/a.ts'), '');
      expect(await eventually(() => runs().length === 2)).toBe(true);
      writeFileSync(join(root, 'test/core/a.test.ts'), '');
      expect(await eventually(() => runs().length === 3)).toBe(true);
    } finally {
      end();
    }
  });
});

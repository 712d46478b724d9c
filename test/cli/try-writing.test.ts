import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { tryWriting } from 'texton-lab/dist/cli/try-writing';
import { expect, it } from 'vitest';

it('tryWriting leaves nothing in a folder that can be written to', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'texton-try-'));
  tryWriting('evaluate', path.join(folder, 'out.json'));
  expect(readdirSync(folder)).toEqual([]);
  rmSync(folder, { recursive: true });
});

// Not even root makes files in /proc.
it.skipIf(!existsSync('/proc/self'))('tryWriting names a folder that takes no file', () => {
  expect(() => tryWriting('evaluate', '/proc/self/out.json')).toThrow(
    /^evaluate: nothing can be written to the folder '\/proc\/self': /,
  );
});

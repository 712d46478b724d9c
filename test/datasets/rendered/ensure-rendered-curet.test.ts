import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ensureRenderedCuret } from 'texton-lab/dist/datasets/rendered';
import { describe, expect, it } from 'vitest';
import { scratchFolder } from './scratch-folder';

function hashes(folder: string): string[] {
  return readdirSync(folder)
    .toSorted()
    .map(
      (name) =>
        name +
        createHash('sha256')
          .update(readFileSync(path.join(folder, name)))
          .digest('hex'),
    );
}

describe('ensureRenderedCuret', () => {
  it('writes the same files with one thread and with three, and tells of every image', async () => {
    const [a, b] = [scratchFolder(), scratchFolder()];
    const progress: number[][] = [];
    const onProgress = (done: number, total: number): void => void progress.push([done, total]);
    const folder = await ensureRenderedCuret({ root: a, classes: [12, 3], workers: 3, onProgress });
    expect(folder).toBe(path.join(a, 'rendered', 'curet'));
    expect(readdirSync(folder).toSorted()).toEqual(['README.txt', 'sample03', 'sample12']);
    expect(progress[0]).toEqual([0, 184]);
    expect(progress.map(([done]) => done)).toEqual(Array.from({ length: 185 }, (_, i) => i));
    const other = await ensureRenderedCuret({ root: b, classes: [3, 12], workers: 1 });
    for (const name of ['sample03', 'sample12'])
      expect(hashes(path.join(other, name))).toEqual(hashes(path.join(folder, name)));
    expect(readFileSync(path.join(folder, 'README.txt'), 'utf8')).toContain('not the CUReT database');
  });

  it('keeps what is there and makes anew what is missing or of another version', async () => {
    const root = scratchFolder();
    const folder = await ensureRenderedCuret({ root, classes: [9] });
    const file = path.join(folder, 'sample09', '09-002.png');
    const made = statSync(file).mtimeMs;
    await ensureRenderedCuret({ root, classes: [9] });
    expect(statSync(file).mtimeMs).toBe(made);
    const whole = hashes(path.join(folder, 'sample09'));
    rmSync(file);
    await ensureRenderedCuret({ root, classes: [9] });
    expect(hashes(path.join(folder, 'sample09'))).toEqual(whole);
    const bytes = readFileSync(file);
    for (const damaged of [
      bytes.subarray(0, 100),
      bytes.subarray(0, 0),
      bytes.with(500, 1 + (bytes[500] ?? 0)),
    ]) {
      writeFileSync(file, damaged);
      await ensureRenderedCuret({ root, classes: [9] });
      expect(hashes(path.join(folder, 'sample09'))).toEqual(whole);
    }
    writeFileSync(path.join(folder, 'sample09', '.rendered'), 'an older renderer');
    writeFileSync(file, 'old pixels');
    await ensureRenderedCuret({ root, classes: [9] });
    expect(hashes(path.join(folder, 'sample09'))).toEqual(whole);
    expect(readdirSync(folder).toSorted()).toEqual(['README.txt', 'sample09']);
  });

  it('may be called twice at once', async () => {
    const root = scratchFolder();
    const [first, second] = await Promise.all(
      [1, 2].map(() => ensureRenderedCuret({ root, classes: [8], workers: 1 })),
    );
    expect(second).toBe(first);
    expect(readdirSync(first ?? '').toSorted()).toEqual(['README.txt', 'sample08']);
    expect(readdirSync(path.join(first ?? '', 'sample08'))).toHaveLength(93);
  });

  it('leaves no part of a class behind when it is cancelled', async () => {
    const root = scratchFolder();
    const controller = new AbortController();
    const onProgress = (done: number): void => {
      if (done === 5) controller.abort(new Error('enough'));
    };
    await expect(
      ensureRenderedCuret({ root, classes: [1, 2], signal: controller.signal, onProgress }),
    ).rejects.toThrow('enough');
    expect(readdirSync(path.join(root, 'rendered', 'curet'))).toEqual(['README.txt']);
  });

  it('refuses a class that does not exist', async () => {
    await expect(ensureRenderedCuret({ root: 'x', classes: [62] })).rejects.toThrow(
      'ensureRenderedCuret: classes[0] must be an integer in [1, 61], got 62',
    );
  });
});

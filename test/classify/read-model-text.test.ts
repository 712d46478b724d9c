import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readModelText } from 'texton-lab/dist/classify/read-model-text';
import { MAX_MODEL } from 'texton-lab/dist/classify/save-texton-model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let folder = '';
const inFolder = (name: string): string => path.join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'texton-model-text-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('readModelText', () => {
  it('reads what says that it is a model, also through a link', async () => {
    writeFileSync(inFolder('model.json'), '{"format":"texton-lab model","name":"é"}');
    symlinkSync('model.json', inFolder('link.json'));
    for (const name of ['model.json', 'link.json'])
      expect(await readModelText('f', inFolder(name))).toBe('{"format":"texton-lab model","name":"é"}');
  });

  it('says so when there is no file', async () => {
    await expect(readModelText('f', inFolder('none.json'))).rejects.toThrow(
      `f: cannot read '${inFolder('none.json')}': it does not exist; check the path`,
    );
  });

  it('refuses a folder', async () => {
    await expect(readModelText('f', folder)).rejects.toThrow(
      `f: cannot read '${folder}': it is a folder, not a file`,
    );
  });

  it.runIf(process.platform === 'linux')('refuses what would never end, and waits for nobody', async () => {
    symlinkSync('/dev/zero', inFolder('zero.json'));
    execFileSync('mkfifo', [inFolder('pipe.json')]);
    for (const name of ['zero.json', 'pipe.json'])
      await expect(readModelText('f', inFolder(name))).rejects.toThrow('is not a regular file');
  });

  it('refuses a file larger than any model without reading it', async () => {
    // Nothing of it lies on the disk.
    writeFileSync(inFolder('large.json'), '');
    truncateSync(inFolder('large.json'), MAX_MODEL + 1);
    const before = process.memoryUsage().arrayBuffers;
    await expect(readModelText('f', inFolder('large.json'))).rejects.toThrow(
      `f: '${inFolder('large.json')}' must have at most 400 MB, got 401 MB; train with fewer textons or images`,
    );
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(MAX_MODEL / 2);
    rmSync(inFolder('large.json'));
  });

  it.each([
    ['other JSON', '{"format":"another"}'],
    ['a million lists', `["texton-lab model",${'[],'.repeat(1_000_000)}0]`],
    ['a million objects', `["texton-lab model",${'{},'.repeat(1_000_000)}0]`],
    ['half a million strings', `["texton-lab model",${'"",'.repeat(500_000)}0]`],
  ])('refuses %s before it is parsed', async (_, text) => {
    writeFileSync(inFolder('other.json'), text);
    await expect(readModelText('f', inFolder('other.json'))).rejects.toThrow(
      `f: '${inFolder('other.json')}' is not a model written by saveTextonModel`,
    );
  });
});

import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pinDigest } from 'texton-lab/dist/datasets/pin-digest';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../image/fixtures';

const files = [
  { place: 'b/1.png', sha256: '22' },
  { place: 'a/2.png', sha256: '11' },
];
const sha256 = createHash('sha256').update('11  a/2.png\n22  b/1.png\n').digest('hex');

describe('pinDigest', () => {
  it('notes the digest of the sorted list of all files the first time, and knows it the next', async () => {
    const note = join(temporaryFolder(), '.set.sha256');
    expect(await pinDigest(note, files)).toEqual({ sha256, known: false });
    expect(readFileSync(note, 'utf8')).toBe(`${sha256}\n`);
    expect(await pinDigest(note, files.toReversed())).toEqual({ sha256, known: true });
  });

  it('refuses other files with both digests and what to do, and keeps the note', async () => {
    const note = join(temporaryFolder(), '.set.sha256');
    await pinDigest(note, files);
    const other = pinDigest(note, [{ place: 'a/2.png', sha256: '11' }]);
    await expect(other).rejects.toThrow(
      new RegExp(
        `the SHA-256 of its files is [0-9a-f]{64}, but '${note}' recorded "${sha256}" at the first download; if you know that the publisher has changed the set, remove '${note}'`,
      ),
    );
    expect(readFileSync(note, 'utf8')).toBe(`${sha256}\n`);
  });

  it('takes nothing for agreement that is no digest', async () => {
    const note = join(temporaryFolder(), '.set.sha256');
    for (const text of ['', 'x'.repeat(64)]) {
      writeFileSync(note, text);
      await expect(pinDigest(note, files)).rejects.toThrow(
        `'${note}' recorded "${text}" at the first download`,
      );
    }
  });
});

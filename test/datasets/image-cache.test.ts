import type { Plane } from 'texton-lab';
import { imageCache } from 'texton-lab/dist/datasets/image-cache';
import { describe, expect, it } from 'vitest';
import { planeOf } from '../image/fixtures';

/** A cache of planes of one pixel (4 bytes) that notes what it reads. */
function noting(limit: number): { get: (file: string) => Promise<Plane>; reads: string[] } {
  const reads: string[] = [];
  const read = async (file: string): Promise<Plane> => {
    reads.push(file);
    if (file === 'bad') throw new Error('unreadable');
    return planeOf([[file.length]]);
  };
  return { get: imageCache(read, limit), reads };
}

describe('imageCache', () => {
  it('reads an image once, also when it is asked for twice at a time', async () => {
    const { get, reads } = noting(100);
    await Promise.all([get('a'), get('a')]);
    await get('a');
    expect(reads).toEqual(['a']);
  });

  it('lets go of the image least recently used when the limit is passed', async () => {
    const { get, reads } = noting(8);
    for (const file of ['a', 'b', 'a', 'c', 'a', 'b']) await get(file);
    expect(reads).toEqual(['a', 'b', 'c', 'b']);
  });

  it('keeps one image even when it alone passes the limit', async () => {
    const { get, reads } = noting(1);
    for (const file of ['a', 'a', 'b', 'b', 'a']) await get(file);
    expect(reads).toEqual(['a', 'b', 'a']);
  });

  it('does not remember a failure', async () => {
    const { get, reads } = noting(8);
    await expect(get('bad')).rejects.toThrow('unreadable');
    await expect(get('bad')).rejects.toThrow('unreadable');
    expect(reads).toEqual(['bad', 'bad']);
  });
});

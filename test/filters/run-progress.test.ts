import { runProgress } from 'texton-lab/dist/filters';
import { describe, expect, it } from 'vitest';

describe('runProgress', () => {
  it('counts whole images, each once, and leaves the end of the run to the caller', () => {
    const seen: [number, number][] = [];
    const { onProgress } = runProgress((done, total) => seen.push([done, total]), {
      before: 10,
      items: 4,
      total: 20,
    });
    for (let done = 1; done <= 12; done++) onProgress?.(done, 12);
    expect(seen).toEqual([
      [11, 20],
      [12, 20],
      [13, 20],
    ]);
  });

  it('is nothing where nobody listens', () => {
    expect(runProgress(undefined, { before: 0, items: 1, total: 1 })).toEqual({});
  });
});

import { renderedTextures } from 'texton-lab/dist/datasets';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../image/fixtures';
import { join } from 'node:path';
import { writeCuret } from './fixtures';

const root = temporaryFolder();

describe('renderedTextures', () => {
  it('gives 92 whole images of 200 × 200 pixels a class', async () => {
    const dataset = await renderedTextures({ root, classes: [2] });
    expect([dataset.length, dataset.rendered]).toEqual([92, true]);
    const plane = await dataset.get(91);
    expect([plane.width, plane.height]).toEqual([200, 200]);
  });

  it('renders even where photographs are', async () => {
    await writeCuret(join(root, 'curetgrey'), [2], [2]);
    expect((await renderedTextures({ root, classes: [2], images: 2, crops: 3, size: 40 })).rendered).toBe(
      true,
    );
  });

  it('knows no source', async () => {
    await expect(renderedTextures({ root, source: 'real' } as object)).rejects.toThrow(
      "renderedTextures: unknown option 'source'",
    );
  });
});

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { writeGallery } from 'texton-lab/dist/cli/write-gallery';
import { describe, expect, it } from 'vitest';
import { notebookOf, temporaryFolder } from '../notebook/fixtures';

describe('writeGallery', () => {
  it('writes an index and a small picture for each notebook that has one', async () => {
    const folder = temporaryFolder();
    const large = await sharp({ create: { width: 900, height: 300, channels: 3, background: '#888' } })
      .png()
      .toBuffer();
    const drawn = { 'image/png': large.toString('base64') };
    const outputs = [{ output_type: 'display_data' as const, data: drawn, metadata: {} }];
    const heading = { source: '# First & foremost', cell_type: 'markdown' as const };
    writeFileSync(join(folder, 'a #1.ipynb'), JSON.stringify(notebookOf(heading, { source: '1', outputs })));
    writeFileSync(join(folder, 'c.ipynb'), JSON.stringify(notebookOf({ source: '2' })));

    await writeGallery(folder, ['a #1', 'c'], { reference: 'api/index.html' });
    const index = readFileSync(join(folder, 'index.html'), 'utf8');
    expect(index).toContain('<h2><a href="a%20%231.html">First &amp; foremost</a></h2>');
    expect(index).toContain('<img src="thumbnails/a%20%231.png" alt="">');
    expect(index).toContain('<h2><a href="c.html">c</a></h2>');
    expect(index).toContain('href="api/index.html"');
    const { width, height } = await sharp(join(folder, 'thumbnails', 'a #1.png')).metadata();
    expect([width, height]).toEqual([640, 213]);
  });
});

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { writeGallery } from 'texton-lab/dist/cli/write-gallery';
import { notebookHtml } from 'texton-lab/dist/notebook';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { notebookOf, temporaryFolder } from '../notebook/fixtures';
import { browserPath, startBrowser } from './browser';

describe.skipIf(browserPath() === undefined && !process.env['CI'])('the gallery', () => {
  const folder = temporaryFolder();
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
    const wide = await sharp({ create: { width: 1400, height: 60, channels: 3, background: '#777' } })
      .png()
      .toBuffer();
    const data = { 'image/png': wide.toString('base64'), 'text/plain': 'a wide picture' };
    const first = notebookOf(
      { source: '# One\n\n*What it is.*\n\n$x^2$ and [Two](two.ipynb)', cell_type: 'markdown' },
      { source: `'${'long '.repeat(60)}'`, outputs: [{ output_type: 'display_data', data, metadata: {} }] },
    );
    const second = notebookOf({ source: '# Two', cell_type: 'markdown' });
    for (const [name, notebook] of Object.entries({ one: first, two: second })) {
      writeFileSync(join(folder, `${name}.ipynb`), JSON.stringify(notebook));
      writeFileSync(join(folder, `${name}.html`), notebookHtml(notebook));
    }
    await writeGallery(folder, ['one', 'two']);
  });
  afterAll(() => browser?.close());

  it.each([1280, 375])(
    'leads from the index to a lesson and on, %i px wide, and asks no host for anything',
    async (width) => {
      const page = await browser.newPage({ viewport: { width, height: 800 } });
      const asked: string[] = [];
      page.on('request', (request) => {
        if (!/^(file|data):/.test(request.url())) asked.push(request.url());
      });
      await page.goto(pathToFileURL(join(folder, 'index.html')).href);
      const overflow = (): Promise<number> =>
        page.evaluate('document.documentElement.scrollWidth - innerWidth');
      const thumbnail = page.locator('.card img');
      expect(await thumbnail.evaluate((image) => (image as { naturalWidth?: number }).naturalWidth)).toBe(
        640,
      );
      expect(await overflow()).toBeLessThanOrEqual(0);
      await page.getByRole('link', { name: 'One' }).click();
      expect(await page.locator('math').count()).toBe(1);
      expect(await page.getByAltText('a wide picture').isVisible()).toBe(true);
      expect(await overflow()).toBeLessThanOrEqual(0);
      await page.getByRole('link', { name: 'Two' }).click();
      expect(await page.title()).toBe('Two');
      expect(asked).toEqual([]);
      await page.close();
    },
  );
});

import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { writeGallery } from 'texton-lab/dist/cli/write-gallery';
import { joinText, notebookHtml, runNotebook, type Notebook } from 'texton-lab/dist/notebook';
import { jupyterVariables } from 'texton-lab/dist/notebook/jupyter-variables';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../cli/run';
import { browserPath, startBrowser } from './browser';
import { minutes } from './lab-page';
import { copyLessons, folderInClone, LESSONS } from './lesson-copies';
import { labPython } from './start-lab';

const names = Object.keys(LESSONS);

describe.skipIf(browserPath() === undefined && !process.env['CI'])('the page of an executed lesson', () => {
  let folder: string;
  const run = new Map<string, Notebook>();
  let browser: Browser;
  beforeAll(async () => {
    folder = folderInClone();
    mkdirSync(join(folder, 'gallery'));
    await copyLessons(names, folder);
    for (const name of names) {
      const { notebook, error } = await runNotebook(join(folder, `${name}.ipynb`));
      expect(error).toBeUndefined();
      run.set(name, notebook);
      for (const place of [folder, join(folder, 'gallery')])
        writeFileSync(join(place, `${name}.ipynb`), JSON.stringify(notebook));
      writeFileSync(join(folder, 'gallery', `${name}.html`), notebookHtml(notebook));
    }
    await writeGallery(join(folder, 'gallery'), names);
    const python = await labPython();
    const files = names.map((name) => `${name}.ipynb`);
    const env = { ...process.env, ...jupyterVariables(root) };
    execFileSync(python, ['-m', 'nbconvert', '--to', 'html', ...files], { cwd: folder, env, stdio: 'pipe' });
    browser = await startBrowser();
  }, 10 * minutes);
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(
    names.flatMap((name) => [
      [name, 'npm run notebooks', 'gallery'] as const,
      [name, 'nbconvert', '.'] as const,
    ]),
  )(
    'lesson %s by %s shows every figure, in words too, and folds its solutions',
    async (name, _how, place) => {
      const page = await browser.newPage();
      try {
        // nbconvert's page would load MathJax from the network.
        await page.route(/^https?:/, (route) => route.abort());
        await page.goto(pathToFileURL(join(folder, place, `${name}.html`)).href, {
          waitUntil: 'domcontentloaded',
        });
        await expectFigures(page, run.get(name) as Notebook);
        await expectSolutions(page, run.get(name) as Notebook);
      } finally {
        await page.close();
      }
    },
  );

  it.each(
    [1280, 375].flatMap((width) =>
      ['index', ...names].map((name) => [name, width, name.startsWith('02') ? 1 : 0] as const),
    ),
  )(
    '%s of the gallery fits a window of %i px, loads every picture, and asks no host for anything',
    async (name, width, formulas) => {
      const page = await browser.newPage({ viewport: { width, height: 800 } });
      try {
        const asked: string[] = [];
        page.on('request', (request) => {
          if (!/^(?:file|data):/.test(request.url())) asked.push(request.url());
        });
        await page.goto(pathToFileURL(join(folder, 'gallery', `${name}.html`)).href);
        await page.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true");
        const pictures = (): Promise<number[]> =>
          page.evaluate('[...document.images].map((image) => image.naturalWidth)');
        await expect.poll(async () => (await pictures()).filter((each) => each === 0)).toEqual([]);
        expect((await pictures()).length).toBeGreaterThan(0);
        expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(
          0,
        );
        expect(await page.locator('math').count()).toBeGreaterThanOrEqual(formulas);
        expect(asked).toEqual([]);
      } finally {
        await page.close();
      }
    },
  );

  it('is opened from the index of the gallery, each by a card with a picture', async () => {
    const page = await browser.newPage();
    try {
      await page.goto(pathToFileURL(join(folder, 'gallery', 'index.html')).href);
      expect(await page.locator('.card img').count()).toBe(names.length);
      const links = page.locator('.card h2 a');
      for (const [at, name] of names.entries()) {
        await links.nth(at).click();
        expect(page.url()).toMatch(new RegExp(`/gallery/${name}\\.html$`));
        expect(await page.locator('h1').count()).toBeGreaterThan(0);
        await page.goBack();
      }
    } finally {
      await page.close();
    }
  });
});

/** Every picture of the executed notebook is drawn, and has an alternative text. */
async function expectFigures(page: Page, notebook: Notebook): Promise<void> {
  const pictures = notebook.cells
    .flatMap((cell) => cell.outputs ?? [])
    .flatMap((output) => ('data' in output ? [output.data] : []))
    .map((data) => joinText(data['text/html']).match(/<img /g)?.length ?? (data['image/png'] ? 1 : 0))
    .reduce((sum, count) => sum + count, 0);
  const drawn = (): Promise<{ width: number; words: string }[]> =>
    page.evaluate('[...document.images].map((image) => ({ width: image.naturalWidth, words: image.alt }))');
  await expect.poll(async () => (await drawn()).filter(({ width }) => width > 0).length).toBe(pictures);
  const words = (await drawn()).map((picture) => picture.words);
  expect(words.filter((text) => text.trim() === '' || text.startsWith('No description'))).toEqual([]);
}

/** Solutions are there, code and outputs, and are seen once they are unfolded. */
async function expectSolutions(page: Page, notebook: Notebook): Promise<void> {
  const headings = notebook.cells.filter((cell) => cell.metadata['jp-MarkdownHeadingCollapsed'] === true);
  const folds = page.locator('details').filter({ has: page.locator('summary', { hasText: /^Solution$/ }) });
  expect(await folds.count()).toBe(headings.length);
  for (const fold of await folds.all()) {
    const code = fold.locator('pre').first();
    expect(await code.isVisible()).toBe(false);
    await fold.locator('summary').first().click();
    expect(await code.isVisible()).toBe(true);
    expect(await fold.locator('.outputs, .jp-Cell-outputWrapper').count()).toBeGreaterThan(0);
  }
}

import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
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
    await copyLessons(names, folder);
    for (const name of names) {
      const { notebook, error } = await runNotebook(join(folder, `${name}.ipynb`));
      expect(error).toBeUndefined();
      run.set(name, notebook);
      writeFileSync(join(folder, `${name}.ipynb`), JSON.stringify(notebook));
      writeFileSync(join(folder, `${name}-own.html`), notebookHtml(notebook));
    }
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
    names.flatMap((name) => [[name, 'npm run notebooks', '-own'] as const, [name, 'nbconvert', ''] as const]),
  )(
    'lesson %s by %s shows every figure, in words too, and folds its solutions',
    async (name, _how, ending) => {
      const page = await browser.newPage();
      try {
        // nbconvert's page would load MathJax from the network.
        await page.route(/^https?:/, (route) => route.abort());
        await page.goto(pathToFileURL(join(folder, `${name}${ending}.html`)).href, {
          waitUntil: 'domcontentloaded',
        });
        await expectFigures(page, run.get(name) as Notebook);
        await expectSolutions(page, run.get(name) as Notebook);
      } finally {
        await page.close();
      }
    },
  );
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

import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../cli/run';
import { browserPath, startBrowser } from './browser';
import { drawnCharts, expectFolds, expectTooltip, seenImages } from './expect-lesson';
import * as lessonPage from './lab-page';
import { copyLessons, folderInClone, LESSONS } from './lesson-copies';
import type { Lab } from './start-lab';

const { factOf, minutes } = lessonPage;

// On a machine that is meant to test everything, a missing browser is a failure.
describe.skipIf(browserPath() === undefined && !process.env['CI'])('in JupyterLab', () => {
  const pictures = join(root, '.lab', 'e2e');
  const kinds = new Set<string>();
  let folder: string;
  let lab: Lab;
  let browser: Browser;
  let page: Page | undefined;
  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true });
    folder = folderInClone();
    await copyLessons(Object.keys(LESSONS), folder);
    [lab, browser] = await Promise.all([lessonPage.startLabForBrowser(folder), startBrowser()]);
  }, 3 * minutes);
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await page?.screenshot({ path: join(pictures, 'failed.png') });
    await page?.close();
    page = undefined;
    await lessonPage.endKernels(lab);
  });
  afterAll(async () => {
    await browser?.close();
    await lab?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(Object.keys(LESSONS))(
    'lesson %s runs whole, shows its figures in light and dark, and keeps its solutions folded',
    { timeout: 5 * minutes },
    async (name) => {
      page = await lessonPage.openNotebook(browser, lab, name);
      await lessonPage.setTheme(page, 'light');
      await lessonPage.runAllCells(page);
      expect(await factOf(page, 'progress')).toEqual({ failures: [], ended: true });
      const numbers = await factOf(page, 'numbers');
      expect(numbers).toEqual(numbers.map((_, i) => i + 1));

      const charts = await drawnCharts(page);
      const images = await seenImages(page);
      await expectFolds(page);
      await page.keyboard.press('Control+S');
      await page.waitForFunction('!jupyterapp.shell.currentWidget.context.model.dirty');
      await lessonPage.photograph(page, join(pictures, `${name}-light`));
      for (const [i, chart] of charts.entries())
        if (chart.isSeen && charts.findIndex(({ kind, isSeen }) => isSeen && kind === chart.kind) === i) {
          await expectTooltip(page, i, chart);
          kinds.add(chart.kind);
        }

      // Charts take the colours of the page when they are drawn: the saved notebook is opened again.
      await lessonPage.setTheme(page, 'dark');
      await page.reload();
      await page.waitForSelector('.jp-NotebookPanel .jp-CodeCell', { timeout: minutes });
      await lessonPage.untilIdle(page);
      expect(await drawnCharts(page)).toEqual(charts);
      expect(await seenImages(page)).toEqual(images);
      await expectFolds(page);
      await lessonPage.photograph(page, join(pictures, `${name}-dark`));

      const folded = page.getByRole('button', { name: /^\d+ cells? hidden$/ });
      for (let left = await folded.count(); left > 0; left--) await folded.first().click();
      for (const { code, words, seen } of await factOf(page, 'folds')) expect(seen).toBe(code + words);
    },
  );

  it('charts of every kind have said what is under the pointer', () => {
    expect([...kinds].sort()).toEqual(['bar', 'heat map', 'line', 'point']);
  });
});

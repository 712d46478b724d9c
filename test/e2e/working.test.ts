import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { notebookOf } from '../notebook/fixtures';
import { browserPath, startBrowser } from './browser';
import { drawnCharts, expectFolds, seenImages } from './expect-lesson';
import * as lessonPage from './lab-page';
import { copyLessons, folderInClone, LESSONS } from './lesson-copies';
import type { Lab } from './start-lab';

const { codeCell, factOf, minutes } = lessonPage;

/** The lesson that is run again in a new kernel, too. */
const TWICE = '04-textons';

const help = notebookOf(
  { source: "import { lmFilterBank, learnTextons, type Responses } from 'texton-lab';" },
  { source: 'declare const responses: Responses;\nlearnTextons(responses, { count: 3 });' },
  { source: 'lmFilterB' },
);

const endless = notebookOf(
  { source: "import { kmeans } from 'texton-lab';" },
  {
    source: `const data = Float32Array.from({ length: 4_000_000 }, (_, i) => Math.sin(i * i));
process.stdout.write('begun');
for (const seed of Array(1000).keys()) await kmeans({ count: 40_000, dimensions: 100, data }, { k: 200, seed });`,
  },
  {
    source: `const before = process.cpuUsage();
await new Promise((resolve) => setTimeout(resolve, 1000));
const { user, system } = process.cpuUsage(before);
(user + system) / 1e6`,
  },
);

describe.skipIf(browserPath() === undefined && !process.env['CI'])('whoever works in the browser', () => {
  let folder: string;
  let lab: Lab;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    folder = folderInClone();
    writeFileSync(join(folder, 'help.ipynb'), JSON.stringify(help));
    writeFileSync(join(folder, 'endless.ipynb'), JSON.stringify(endless));
    await copyLessons(Object.keys(LESSONS), folder);
    [lab, browser] = await Promise.all([lessonPage.startLabForBrowser(folder), startBrowser()]);
  }, 3 * minutes);
  afterEach(async () => {
    await page?.close();
    await lessonPage.endKernels(lab);
  });
  afterAll(async () => {
    await browser?.close();
    await lab?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it(
    'gets help on a name and between its parentheses by Shift+Tab, and names completed by Tab',
    { timeout: 3 * minutes },
    async () => {
      page = await lessonPage.openNotebook(browser, lab, 'help');
      await lessonPage.runCell(page, 0);
      await page.waitForFunction('lessonPage.numbers()[0] === 1');
      const call = codeCell(page, 1).locator('.cm-line').nth(1);
      const tip = page.locator('.jp-Tooltip');
      // On the name, and between the parentheses.
      for (const right of [5, 'learnTextons(responses, '.length]) {
        await call.click();
        await page.keyboard.press('Home');
        for (let i = 0; i < right; i++) await page.keyboard.press('ArrowRight');
        await page.keyboard.press('Shift+Tab');
        await expect.poll(() => tip.innerText(), { timeout: minutes }).not.toBe('');
        const text = (await tip.innerText()).replaceAll(/\s+/g, ' ');
        expect(text).toContain('learnTextons(responses: Responses');
        expect(text).toMatch(/Learns [^.]+\./);
        expect(text).toContain('Options');
        expect(text).toContain('count: number – Number of textons');
        expect(text).toMatch(/maxIterations: number – .* Default: 300\./);
        await page.keyboard.press('Escape');
        await tip.waitFor({ state: 'detached' });
      }
      await codeCell(page, 2).locator('.cm-content').click();
      await page.keyboard.press('End');
      await page.keyboard.press('Tab');
      await page.locator('.jp-Completer').getByText('lmFilterBank').waitFor({ timeout: minutes });
      await page.keyboard.press('Enter');
      await expect.poll(() => codeCell(page, 2).locator('.cm-content').innerText()).toBe('lmFilterBank');
    },
  );

  it('ends a long call of the library, and its work, by the button ■', { timeout: 3 * minutes }, async () => {
    page = await lessonPage.openNotebook(browser, lab, 'endless');
    await lessonPage.runCell(page, 0);
    await lessonPage.runCell(page, 1);
    await codeCell(page, 1).locator('.jp-OutputArea-output').getByText('begun').waitFor({ timeout: minutes });
    await page.locator('[data-jp-item-name="interrupt"]').first().click();
    await page.waitForFunction('lessonPage.numbers()[1] > 0', null, { timeout: minutes });
    expect((await factOf(page, 'progress')).failures.join('')).toContain('Interrupted');
    // For a moment after an error the kernel takes no cells, and the prompt is empty again.
    const prompt = codeCell(page, 2).locator('.jp-InputPrompt');
    const ran = async (): Promise<string> => {
      if (/^\[\s*\]:?$/.test(await prompt.innerText())) await lessonPage.runCell(page, 2);
      return prompt.innerText();
    };
    await expect.poll(ran, { timeout: minutes, interval: 500 }).toMatch(/\d/);
    // Processor time of the whole kernel, its workers included, in a second in which it waits.
    expect(Number(await codeCell(page, 2).locator('.jp-OutputArea-output').innerText())).toBeLessThan(0.3);
  });

  it.each(Object.keys(LESSONS))(
    'runs lesson %s whole in Notebook 7, which shows its figures and keeps its solutions folded',
    { timeout: 5 * minutes },
    async (name) => {
      page = await lessonPage.openNotebook(browser, lab, name, 'notebook');
      const runs = [lessonPage.runAllCells, ...(name === TWICE ? [lessonPage.restartAndRunAll] : [])];
      for (const run of runs) {
        await run(page);
        expect(await factOf(page, 'progress')).toEqual({ failures: [], ended: true });
        const numbers = await factOf(page, 'numbers');
        expect(numbers).toEqual(numbers.map((_, i) => i + 1));
        const charts = await drawnCharts(page);
        const images = await seenImages(page);
        expect(charts.length + images.length).toBeGreaterThan(0);
        await expectFolds(page);
      }
    },
  );
});

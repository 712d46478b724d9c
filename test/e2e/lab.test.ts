import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../cli/run';
import { fixture, temporaryFolder } from '../notebook/fixtures';
import { browserPath, startBrowser } from './browser';
import { startLab, type Lab } from './start-lab';

const minutes = 60_000;

/** Chooses «Run All Cells» once the kernel has answered: before that, the page would ask which kernel to use. */
async function runAllCells(page: Page): Promise<void> {
  await page.getByText('TypeScript (Texton Lab) | Idle').waitFor({ timeout: minutes });
  await page.getByRole('menuitem', { name: 'Run', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Run All Cells', exact: true }).click();
}

describe('npm start', () => {
  const home = temporaryFolder();
  const notebooks = temporaryFolder();
  const pictures = join(root, '.lab', 'e2e');
  let lab: Lab;
  let address: URL;
  let browser: Browser;
  // On a machine that is meant to test everything, a missing browser is a failure.
  const withoutBrowser = browserPath() === undefined && !process.env['CI'];
  if (withoutBrowser)
    console.warn(
      'No Chromium or Chrome: the test that opens a notebook in the browser is left out (CHROME_PATH names one).',
    );

  beforeAll(async () => {
    copyFileSync(fixture('plot'), join(notebooks, 'plot.ipynb'));
    mkdirSync(pictures, { recursive: true });
    lab = await startLab({ home, notebooks });
    address = lab.address;
    if (!withoutBrowser) browser = await startBrowser();
  }, 3 * minutes);
  afterAll(async () => {
    if (!withoutBrowser) await browser.close();
    await lab.stop();
  });

  async function open(path: string): Promise<Page> {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(`${address.origin}/lab${path}${address.search}`);
    return page;
  }

  it('serves JupyterLab only to those who have the token', async () => {
    expect(address.protocol, lab.log()).toBe('http:');
    expect((await fetch(`${address.origin}/api/contents`)).status).toBe(403);
    const contents = (await (await fetch(`${address.origin}/api/contents${address.search}`)).json()) as {
      content: { name: string }[];
    };
    expect(contents.content.map((entry) => entry.name)).toEqual(['plot.ipynb']);
  });

  it('offers the TypeScript kernel and no other', async () => {
    const answer = await fetch(`${address.origin}/api/kernelspecs${address.search}`);
    const specs = (await answer.json()) as {
      default: string;
      kernelspecs: { [name: string]: { spec: { display_name: string; language: string } } };
    };
    expect(specs.default).toBe('tslab');
    expect(Object.keys(specs.kernelspecs)).toEqual(['tslab']);
    expect(specs.kernelspecs['tslab']?.spec).toMatchObject({
      display_name: 'TypeScript (Texton Lab)',
      language: 'typescript',
    });
  });

  it.skipIf(withoutBrowser)(
    'runs a notebook in the browser, with its value and an interactive chart',
    { timeout: 3 * minutes },
    async () => {
      const page = await open('/tree/plot.ipynb');
      try {
        await page.waitForSelector('.jp-NotebookPanel .jp-CodeCell', { timeout: minutes });
        await runAllCells(page);
        const chart = page.locator('.jp-RenderedVegaCommon5 canvas, .jp-RenderedVegaCommon5 svg').first();
        await chart.waitFor({ timeout: minutes });
        const value = page.locator('[data-mime-type="application/vnd.jupyter.stdout"]').first();
        expect((await value.innerText()).trim()).toBe('42');
        expect((await chart.boundingBox())?.width).toBeGreaterThan(300);
      } finally {
        await page.screenshot({ path: join(pictures, 'lab.png') });
        await page.close();
      }
    },
  );

  it("writes nothing into the user's home", () => {
    expect(readdirSync(home)).toEqual([]);
  });

  it('ends with everything that it started', async () => {
    await lab.stop();
    expect(lab.process.exitCode).not.toBeNull();
    await expect(fetch(`${address.origin}/api`)).rejects.toThrow('fetch failed');
  });
});

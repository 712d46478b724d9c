import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { temporaryFolder } from '../notebook/fixtures';
import { startLab, type Lab } from './start-lab';

export const minutes = 60_000;

/** A chart as it is drawn on a page. */
export interface DrawnChart {
  readonly kind: 'line' | 'point' | 'bar' | 'heat map';
  readonly title: string;
  /** How many rows it was given. */
  readonly rows: number;
  /** How many marks of a type stand for them on the live Vega view. */
  readonly marks: { readonly [type: string]: number };
  readonly isSeen: boolean;
  /** The alternative text. */
  readonly words: string;
}

/** A solution, and the cell for the reader's answer before it. */
export interface Solution {
  readonly answer: string;
  /** What is shown under the reader's answer. */
  readonly underAnswer: readonly string[];
  readonly code: number;
  readonly outputs: number;
  /** How many cells of text there are. */
  readonly words: number;
  /** How many of the cells can be seen. */
  readonly seen: number;
}

/** A mark, where its middle lies on the page, and the row that it stands for. */
export interface Mark {
  readonly x: number;
  readonly y: number;
  readonly row: { readonly [role: string]: string | number };
}

/** What `in-page.js` tells of the notebook that a page shows. */
export interface PageFacts {
  progress(): { readonly failures: readonly string[]; readonly ended: boolean };
  numbers(): number[];
  folds(): Solution[];
  images(): { readonly width: number; readonly isSeen: boolean; readonly words: string }[];
  charts(): DrawnChart[];
  aim(index: number, type: string): Mark;
  scrollTo(top: number): { readonly height: number; readonly end: number };
  tooltip(): { readonly [key: string]: string } | null;
}

/** Starts a JupyterLab for tests in the browser: settings of its own, all cells drawn, its parts in reach of scripts. */
export function startLabForBrowser(
  notebooks: string,
  options: { readonly clone?: string } = {},
): Promise<Lab> {
  const settings = temporaryFolder();
  const folder = join(settings, '@jupyterlab', 'notebook-extension');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'tracker.jupyterlab-settings'), '{ "windowingMode": "none" }');
  const args = [
    `--LabApp.user_settings_dir=${settings}`,
    `--LabApp.workspaces_dir=${temporaryFolder()}`,
    '--LabApp.expose_app_in_browser=True',
    '--JupyterNotebookApp.expose_app_in_browser=True',
  ];
  return startLab({ home: temporaryFolder(), notebooks, args, ...options });
}

/** Ends the kernels that pages have left running. */
export async function endKernels(lab: Lab): Promise<void> {
  for (const { id } of (await lab.api('kernels')) as { id: string }[])
    await lab.api(`kernels/${id}`, 'DELETE');
}

/** Opens a notebook and waits until its kernel has answered. */
export async function openNotebook(
  browser: Browser,
  lab: Lab,
  name: string,
  app: 'lab' | 'notebook' = 'lab',
): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.addInitScript({ path: join(__dirname, 'in-page.js') });
  const place = app === 'lab' ? 'lab/tree' : 'notebooks';
  // Without `reset`, JupyterLab opens the notebooks of the page before, too.
  await page.goto(`${lab.address.origin}/${place}/${name}.ipynb${lab.address.search}&reset`);
  await page.waitForSelector('.jp-NotebookPanel .jp-CodeCell', { timeout: minutes });
  await untilIdle(page);
  return page;
}

/** Waits until the kernel has answered and does nothing: before that, the page would ask which kernel to use. */
export async function untilIdle(page: Page): Promise<void> {
  await page.waitForFunction('lessonPage.isIdle()', null, { timeout: minutes });
}

/** Asks the page for facts on its notebook. */
export function factOf<Name extends keyof PageFacts>(
  page: Page,
  name: Name,
  ...args: Parameters<PageFacts[Name]>
): Promise<ReturnType<PageFacts[Name]>> {
  return page.evaluate(`lessonPage.${name}(...${JSON.stringify(args)}) ?? null`) as Promise<
    ReturnType<PageFacts[Name]>
  >;
}

/** Chooses «Run All Cells» in the menu, and waits until all have run or one has failed. */
export async function runAllCells(page: Page): Promise<void> {
  await chooseInMenu(page, 'Run', 'Run All Cells');
  await untilRun(page);
}

export async function chooseInMenu(page: Page, menu: string, entry: string): Promise<void> {
  await page.getByRole('menuitem', { name: menu, exact: true }).click();
  await page.getByRole('menuitem', { name: entry, exact: true }).click();
}

/** Waits until all cells that hold code have run, or one has failed. */
export async function untilRun(page: Page): Promise<void> {
  const over = '(({ ended, failures }) => ended || failures.length > 0)(lessonPage.progress())';
  await page.waitForFunction(over, null, { timeout: 3 * minutes });
}

/** Restarts the kernel and runs all cells, as the button does, and waits until they have run. */
export async function restartAndRunAll(page: Page): Promise<void> {
  await chooseInMenu(page, 'Kernel', 'Restart Kernel and Run All Cells…');
  await page.getByRole('button', { name: 'Confirm Kernel Restart' }).click();
  await page.waitForFunction('!lessonPage.progress().ended', null, { timeout: minutes });
  await untilRun(page);
}

/** A cell of the notebook, by its place among those that hold code. */
export function codeCell(page: Page, place: number): Locator {
  return page.locator('.jp-Notebook .jp-CodeCell').nth(place);
}

/** Runs a cell by Ctrl+Enter in it. */
export async function runCell(page: Page, place: number): Promise<void> {
  await codeCell(page, place).locator('.cm-content').click();
  await page.keyboard.press('Control+Enter');
}

/** Sets JupyterLab's colours. */
export async function setTheme(page: Page, theme: 'light' | 'dark'): Promise<void> {
  const name = theme === 'light' ? 'JupyterLab Light' : 'JupyterLab Dark';
  await page.evaluate(`jupyterapp.commands.execute('apputils:change-theme', { theme: '${name}' })`);
  await page.waitForFunction(`document.body.dataset.jpThemeLight === '${theme === 'light'}'`);
}

/** Takes pictures of a whole notebook, a few screens each, named `…-1.png`, `…-2.png`. */
export async function photograph(page: Page, file: string): Promise<void> {
  const before = page.viewportSize() as { width: number; height: number };
  await page.setViewportSize({ width: 1280, height: 3000 });
  const scroller = page.locator('.jp-NotebookPanel .jp-WindowedPanel-outer').first();
  for (let part = 1, top = 0, rest = true; rest; part++) {
    const { height, end } = await factOf(page, 'scrollTo', top);
    await scroller.screenshot({ path: `${file}-${part}.png`, animations: 'disabled' });
    top += height;
    rest = top < end;
  }
  await page.setViewportSize(before);
}

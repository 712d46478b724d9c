import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../cli/run';
import { notebookOf, temporaryFolder } from '../notebook/fixtures';
import { browserPath, startBrowser } from './browser';
import {
  codeCell,
  minutes,
  openNotebook,
  restartAndRunAll,
  runAllCells,
  startLabForBrowser,
} from './lab-page';
import { labPython } from './start-lab';

/** Copies the clone; the packages and JupyterLab are shared with it. */
function cloneOfClone(): string {
  const clone = temporaryFolder();
  for (const name of ['lib', 'package.json', 'package-lock.json', 'tsconfig.json'])
    cpSync(join(root, name), join(clone, name), { recursive: true, preserveTimestamps: true });
  mkdirSync(join(clone, 'node_modules'));
  for (const name of readdirSync(join(root, 'node_modules'))) {
    const [from, to] = [root, clone].map((folder) => join(folder, 'node_modules', name)) as [string, string];
    if (name === 'texton-lab') symlinkSync('../lib', to);
    else if (name.startsWith('.') && name !== '.bin') cpSync(from, to, { recursive: true });
    else symlinkSync(from, to);
  }
  mkdirSync(join(clone, '.lab'));
  symlinkSync(join(root, '.lab', 'venv'), join(clone, '.lab', 'venv'));
  return clone;
}

it.skipIf(browserPath() === undefined && !process.env['CI'])(
  'a change in the library is there after «Restart Kernel and Run All Cells», once npm start has rebuilt it',
  { timeout: 5 * minutes },
  async () => {
    await labPython();
    const clone = cloneOfClone();
    const notebooks = join(clone, 'notebooks');
    mkdirSync(notebooks);
    const notebook = notebookOf(
      { source: "import { percent } from 'texton-lab';" },
      { source: 'percent(0.5)' },
    );
    writeFileSync(join(notebooks, 'edit.ipynb'), JSON.stringify(notebook));
    const [lab, browser] = await Promise.all([startLabForBrowser(notebooks, { clone }), startBrowser()]);
    try {
      const page = await openNotebook(browser, lab, 'edit');
      await runAllCells(page);
      const output = codeCell(page, 1).locator('.jp-OutputArea-output');
      expect((await output.innerText()).trim()).toBe('50.0 %');
      const file = join(clone, 'lib', 'core', 'percent.ts');
      writeFileSync(file, readFileSync(file, 'utf8').replace(' %`', ' percent`'));
      await expect.poll(() => lab.log(), { timeout: minutes }).toContain('Library rebuilt.');
      await restartAndRunAll(page);
      expect((await output.innerText()).trim()).toBe('50.0 percent');
    } finally {
      await browser.close();
      await lab.stop();
    }
  },
);

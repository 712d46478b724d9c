import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixture, temporaryFolder } from '../notebook/fixtures';
import { folderOfClasses } from './folder-of-classes';
import { root, run } from './run';

/** A folder whose name has spaces, quotes, accents, and characters of another script. */
function unusualFolder(): string {
  const folder = join(temporaryFolder(), "an 'odd' föld€r 纹理 #1 100%");
  mkdirSync(folder);
  return folder;
}

/** A built clone of this one in such a folder. */
function unusualClone(): string {
  const clone = unusualFolder();
  for (const name of ['package.json', 'package-lock.json', 'tsconfig.json', 'lib'])
    cpSync(join(root, name), join(clone, name), { recursive: true, preserveTimestamps: true });
  symlinkSync(join(root, 'node_modules'), join(clone, 'node_modules'));
  return clone;
}

describe('folders with unusual names', () => {
  it('hold images, models and results', async () => {
    const folder = unusualFolder();
    const images = join(folder, 'meine Bilder');
    renameSync(await folderOfClasses(), images);
    const model = join(folder, 'das Modell.json');
    const trained = await run(['train', images, '-o', model, '--textons', '2']);
    expect(trained.stderr + trained.stdout).toContain('das Modell.json');
    expect(trained.code).toBe(0);
    const picture = join(images, 'rows', '0.png');
    const classified = await run(['classify', model, picture, '--json']);
    expect(JSON.parse(classified.stdout)).toMatchObject({ answers: [{ file: picture, className: 'rows' }] });
    const out = join(folder, 'das Ergebnis.json');
    const flags = ['--train', '2', '--splits', '2', '--textons', '2', '--output', out];
    const evaluated = await run(['evaluate', images, ...flags]);
    expect(evaluated.code, evaluated.stderr).toBe(0);
    expect(JSON.parse(readFileSync(out, 'utf8'))).toHaveProperty('accuracies');
  });

  it('hold the clone and the notebooks that it runs', { timeout: 60_000 }, async () => {
    const notebooks = unusualFolder();
    const notebook = join(notebooks, 'mein Heft.ipynb');
    cpSync(fixture('values'), notebook);
    const out = join(notebooks, 'Seiten');
    const entry = join(unusualClone(), 'lib/bin/run.mjs');
    const { code, stdout, stderr } = await run(['notebooks', notebook, '--out', out], { entry });
    expect(code, stderr).toBe(0);
    expect(stderr).not.toContain('Installing');
    expect(stdout).toMatch(/^mein Heft +5 +\d+\.\d {2}ok$/m);
    expect(code).toBe(0);
    expect(existsSync(join(out, 'mein Heft.html'))).toBe(true);
  });
});

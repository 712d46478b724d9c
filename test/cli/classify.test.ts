import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Command } from 'commander';
import { saveTextonModel, trainTextonModel, varmaZissermanRecipe } from 'texton-lab/dist/classify';
import { addClassifyCommand } from 'texton-lab/dist/cli/classify';
import { visibleText } from 'texton-lab/dist/core';
import { imageFolder } from 'texton-lab/dist/datasets';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { folderOfClasses } from './folder-of-classes';

let folder = '';
let model = '';
beforeAll(async () => {
  folder = await folderOfClasses();
  model = path.join(folder, 'model.json');
  await saveTextonModel(
    await trainTextonModel(await imageFolder(folder), { ...varmaZissermanRecipe, bank: 's', count: 3 }),
    model,
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

async function classify(...args: string[]): Promise<string> {
  const program = new Command();
  addClassifyCommand(program);
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  try {
    await program.parseAsync(['classify', model, ...args], { from: 'user' });
    return log.mock.calls.flat().join('\n');
  } finally {
    log.mockRestore();
  }
}

describe('texton-lab classify', () => {
  it('names the texture of one image', async () => {
    const file = path.join(folder, 'rows', '1.png');
    expect(await classify(file)).toBe(`${file}: rows (distance 0.000)`);
  });

  it('goes through a folder, and answers in JSON when asked to', async () => {
    const errors = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { answers } = JSON.parse(await classify(folder, '--json')) as { answers: { className: string }[] };
    errors.mockRestore();
    expect(answers.map((a) => a.className)).toEqual([
      'columns',
      'columns',
      'columns',
      'rows',
      'rows',
      'rows',
    ]);
  });

  it('goes on after an image that cannot be read, says what is wrong with it, and ends with code 1', async () => {
    const bad = path.join(folder, 'rows', '1b.png');
    writeFileSync(bad, 'no image');
    const errors = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    try {
      const { answers } = JSON.parse(await classify(folder, '--json')) as {
        answers: { file: string; className?: string; error?: string }[];
      };
      expect(process.exitCode).toBe(1);
      expect(answers).toHaveLength(7);
      expect(answers.map((a) => a.className)).toEqual([
        ...['columns', 'columns', 'columns'],
        ...['rows', 'rows', undefined, 'rows'],
      ]);
      expect(Object.keys(answers[5] as object)).toEqual(['file', 'error']);
      expect(answers[5]?.error).toContain(bad);
      expect((await classify(folder)).split('\n')).toHaveLength(6);
      const ignored = expect.stringMatching(new RegExp(`^classify: .*1 of 8 .*${folder}.*1 \\.json$`));
      expect(errors.mock.calls.flat()).toEqual([
        ignored,
        ignored,
        expect.stringContaining(bad),
        '1 of 7 images could not be classified',
      ]);
    } finally {
      process.exitCode = undefined;
      errors.mockRestore();
      rmSync(bad);
    }
  });

  it('says how many files of other types it passes over', async () => {
    const errors = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    try {
      // The model itself lies in the folder.
      expect((await classify(folder)).split('\n')).toHaveLength(6);
      expect(errors.mock.calls.flat()).toEqual([
        expect.stringMatching(new RegExp(`^classify: .*1 of 7 .*${folder}.*1 \\.json$`)),
      ]);
      writeFileSync(path.join(folder, 'rows', 'notes.txt'), '');
      await classify(folder, '--json');
      expect(errors.mock.calls.at(-1)?.[0]).toMatch(
        new RegExp(`^classify: .*2 of 8 .*${folder}.*1 \\.json, 1 \\.txt$`),
      );
      rmSync(path.join(folder, 'rows', 'notes.txt'));
      errors.mockClear();
      await classify(path.join(folder, 'rows'));
      expect(errors).not.toHaveBeenCalled();
    } finally {
      errors.mockRestore();
    }
  });

  it('reports links that lead nowhere among the images, and passes over what is hidden', async () => {
    const own = await folderOfClasses();
    mkdirSync(path.join(own, '.ipynb_checkpoints'));
    cpSync(path.join(own, 'rows', '0.png'), path.join(own, '.ipynb_checkpoints', '0.png'));
    cpSync(path.join(own, 'rows', '0.png'), path.join(own, 'rows', '._0.png'));
    symlinkSync('/no/wool', path.join(own, 'wool'));
    symlinkSync('rows', path.join(own, 'again'));
    const errors = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    try {
      const lines = (await classify(own)).split('\n');
      // A link from one class to another is a class of its own, as it is for training.
      expect(lines.map((line) => line.slice(own.length + 1).split(':')[0])).toEqual([
        ...['again/0.png', 'again/1.png', 'again/2.png'],
        ...['columns/0.png', 'columns/1.png', 'columns/2.png'],
        ...['rows/0.png', 'rows/1.png', 'rows/2.png'],
      ]);
      const trouble = `classify: cannot use '${path.join(own, 'wool')}': it is a link to '/no/wool', which does not exist; restore it or remove the link`;
      expect(errors.mock.calls.flat()).toEqual([trouble, expect.stringMatching(/^1 of 10 images/)]);
      expect(process.exitCode).toBe(1);
      const { answers } = JSON.parse(await classify(own, '--json')) as { answers: object[] };
      expect(answers[0]).toEqual({ file: path.join(own, 'wool'), error: trouble });
    } finally {
      process.exitCode = undefined;
      errors.mockRestore();
      rmSync(own, { recursive: true });
    }
  });

  it('prints no control character that a name holds, and gives it back in JSON', async () => {
    const own = await folderOfClasses();
    const name = 'a\u001b[2Jb\u009bc.png';
    cpSync(path.join(own, 'rows', '0.png'), path.join(own, 'rows', name));
    const errors = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    try {
      const text = await classify(path.join(own, 'rows'));
      expect(text).toContain('a\\x1b[2Jb\\x9bc.png: rows (distance 0.000)');
      const json = await classify(path.join(own, 'rows'), '--json');
      expect(json.split('\n').map(visibleText)).toEqual(json.split('\n'));
      const { answers } = JSON.parse(json) as { answers: { file: string }[] };
      expect(answers.map(({ file }) => path.basename(file))).toContain(name);
      cpSync(path.join(own, 'rows', '0.png'), path.join(own, 'bad\u0007.png'));
      writeFileSync(path.join(own, 'bad\u0007.png'), 'no image');
      await classify(own);
      expect(errors.mock.calls.flat().join('')).toContain('bad\\x07.png');
    } finally {
      process.exitCode = undefined;
      errors.mockRestore();
      rmSync(own, { recursive: true });
    }
  });

  it('names a path that the system refuses in a sentence', async () => {
    const long = `/${'x'.repeat(300)}.png`;
    await expect(classify(long)).rejects.toThrow(
      `classify: cannot use '${long}': its name is too long for this system; shorten it`,
    );
  });

  it('names what is missing', async () => {
    await expect(classify('/no/image.png')).rejects.toThrow(
      "classify: there is no image or folder '/no/image.png'",
    );
    model = path.join(folder, 'rows', '0.png');
    await expect(classify(folder)).rejects.toThrow(`'${model}' is not a model written by saveTextonModel`);
  });
});

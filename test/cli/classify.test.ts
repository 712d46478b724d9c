import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Command } from 'commander';
import { saveTextonModel, trainTextonModel } from 'texton-lab/dist/classify';
import { addClassifyCommand } from 'texton-lab/dist/cli/classify';
import { imageFolder } from 'texton-lab/dist/datasets';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { folderOfClasses } from './folder-of-classes';

let folder = '';
let model = '';
beforeAll(async () => {
  folder = await folderOfClasses();
  model = path.join(folder, 'model.json');
  await saveTextonModel(await trainTextonModel(await imageFolder(folder), { bank: 's', textons: 3 }), model);
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
      const passedOver = expect.stringContaining('1 file of other types passed over') as string;
      expect(errors.mock.calls.flat()).toEqual([
        passedOver,
        passedOver,
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
        `classify: 1 file of other types passed over in '${folder}'`,
      ]);
      writeFileSync(path.join(folder, 'rows', 'notes.txt'), '');
      await classify(folder, '--json');
      expect(errors.mock.calls.at(-1)?.[0]).toContain('classify: 2 files of other types passed over');
      rmSync(path.join(folder, 'rows', 'notes.txt'));
      errors.mockClear();
      await classify(path.join(folder, 'rows'));
      expect(errors).not.toHaveBeenCalled();
    } finally {
      errors.mockRestore();
    }
  });

  it('names what is missing', async () => {
    await expect(classify('/no/image.png')).rejects.toThrow(
      "classify: there is no image or folder '/no/image.png'",
    );
    model = path.join(folder, 'rows', '0.png');
    await expect(classify(folder)).rejects.toThrow(`'${model}' is damaged: it must be complete JSON`);
  });
});

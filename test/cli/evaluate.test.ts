import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Command } from 'commander';
import { BANK_NAMES, evaluateTextons, type TextonRecipe } from 'texton-lab/dist/classify';
import { addEvaluateCommand } from 'texton-lab/dist/cli/evaluate';
import { imageFolder } from 'texton-lab/dist/datasets';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { folderOfClasses } from './folder-of-classes';

const small = ['--bank', 's', '--textons', '2', '--splits', '2', '--train', '2'];
let folder = '';
beforeAll(async () => void (folder = await folderOfClasses()));
afterAll(() => rmSync(folder, { recursive: true }));

async function evaluate(...args: string[]): Promise<string> {
  const program = new Command().exitOverride().configureOutput({ writeErr: () => undefined });
  addEvaluateCommand(program);
  program.commands.forEach((command) => command.exitOverride());
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  await program.parseAsync(['evaluate', ...args], { from: 'user' });
  const text = log.mock.calls.flat().join('\n');
  log.mockRestore();
  return text;
}

describe('texton-lab evaluate', () => {
  it('prints the accuracy, and writes the results and a figure', async () => {
    const output = path.join(folder, 'result.json');
    const text = await evaluate(
      folder,
      '--bank',
      's',
      '--textons',
      '2',
      '--splits',
      '2',
      '--train',
      '2',
      '-o',
      output,
    );
    expect(text).toContain(
      '100.00 % ± 0.00 % over 2 splits: 2 classes, 2 training images each, 2 test images per split\n' +
        '95 % interval for 2 test images (Wilson): 34.24 % to 100.00 %',
    );
    const result = JSON.parse(readFileSync(output, 'utf8')) as Record<string, unknown>;
    expect(result).toMatchObject({
      images: 6,
      ignored: 0,
      accuracies: [1, 1],
      confusion: [
        [2, 0],
        [0, 2],
      ],
      classNames: ['columns', 'rows'],
      tested: 2,
      wilson: { low: expect.closeTo(0.3424, 4) as number, high: 1 },
    });
    expect(result['settings']).toEqual({
      bank: 's',
      border: 'reflect',
      standardised: true,
      weber: true,
      textons: 2,
      dictionaryImages: 13,
      pixels: 1000,
      seed: 0,
      distance: 'chiSquare',
      models: 'image',
      classifier: 'nearest',
      train: 2,
      splits: 2,
    });
    expect(readFileSync(output.replace('.json', '.png')).subarray(1, 4).toString()).toBe('PNG');
  });

  it('says nothing of a deviation after a single split', async () => {
    const output = path.join(folder, 'single.json');
    const text = await evaluate(folder, '--bank', 's', '--textons', '2', '--splits', '1', '-o', output);
    expect(text).toContain(
      '100.00 % over 1 split: 2 classes, 1 training image each, 4 test images per split',
    );
    expect(JSON.parse(readFileSync(output, 'utf8'))).toMatchObject({
      deviation: null,
      interval: null,
      wilson: { low: expect.closeTo(0.5101, 4) as number, high: 1 },
    });
  });

  it('refuses a place for the results before it reads the images', async () => {
    const none = path.join(folder, 'none');
    await expect(evaluate(none, '-o', path.join(none, 'out.json'))).rejects.toThrow(
      `there is no folder '${none}'; make it or choose another`,
    );
    await expect(evaluate(none, '-o', 'out.png')).rejects.toThrow(/evaluate: --output.*got 'out\.png'$/);
  });

  it('takes every option of the experiment and writes it down', async () => {
    const output = path.join(folder, 'options.json');
    const recipe: TextonRecipe = {
      bank: 's',
      border: 'zero',
      standardise: false,
      weber: false,
      count: 2,
      seed: 3,
      images: 1,
      pixels: 50,
    };
    const options = {
      distance: 'hellinger',
      models: 'class',
      classifier: 'nearest',
      train: 1,
      splits: 3,
    } as const;
    await evaluate(
      folder,
      ...[
        '--bank',
        's',
        '--border',
        'zero',
        '--no-standardise',
        '--no-weber',
        '--textons',
        '2',
        '--seed',
        '3',
      ],
      ...['--dictionary-images', '1', '--pixels', '50', '--distance', 'hellinger', '--models', 'class'],
      ...['--splits', '3', '--train', '1', '-o', output],
    );
    const result = JSON.parse(readFileSync(output, 'utf8')) as Record<string, unknown>;
    const { count: textons, images: dictionaryImages, standardise: standardised, ...rest } = recipe;
    expect(result['settings']).toEqual({ ...rest, textons, dictionaryImages, standardised, ...options });
    const expected = await evaluateTextons(await imageFolder(folder), recipe, options);
    expect(result['accuracies']).toEqual(expected.accuracies);
    await evaluate(folder, ...small, '--classifier', 'svm', '-o', output);
    expect(JSON.parse(readFileSync(output, 'utf8'))).toMatchObject({ settings: { classifier: 'svm' } });
  });

  it.each([
    ['--border', 'wrap', 'Allowed choices are zero, reflect, valid.'],
    ['--distance', 'near', 'Allowed choices are euclidean, '],
    ['--models', 'mean', 'Allowed choices are image, class.'],
    ['--classifier', 'tree', 'Allowed choices are nearest, svm.'],
    ['--pixels', '-5', 'It must be a whole number.'],
    ['--dictionary-images', '1.5', 'It must be a whole number.'],
    ['--textons', '0', 'It must be at least 1.'],
    ['--pixels', '0', 'It must be at least 1.'],
    ['--pixels', 'some', 'It must be a whole number.'],
    ['--splits', '1000000000', 'evaluateTextons: splits must be an integer in [1, 10000]'],
    ['--no-weber', 'extra', 'too many arguments'],
  ])('refuses %s %s', async (option, value, message) => {
    const output = path.join(folder, 'refused.json');
    await expect(evaluate(folder, option, value, '-o', output)).rejects.toThrow(message);
  });

  it('says how many files it passes over, of which kinds, and writes their number down', async () => {
    const own = await folderOfClasses();
    for (const name of ['rows/a.bmp', 'rows/b.BMP', 'columns/notes', 'x\u001b.t\u001bxt'])
      writeFileSync(path.join(own, name), '');
    cpSync(path.join(own, 'rows', '0.png'), path.join(own, 'beside.png'));
    const errors = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    try {
      const output = path.join(own, 'out.json');
      await evaluate(own, ...small, '-o', output);
      expect(errors.mock.calls.flat()).toEqual([
        expect.stringMatching(
          new RegExp(`^evaluate: .*5 of 11 .*${own}.*1 \\.png .*, 1 \\.t\\\\x1bxt, 1 without .*, 2 \\.bmp$`),
        ),
      ]);
      expect(JSON.parse(readFileSync(output, 'utf8'))).toMatchObject({ images: 6, ignored: 5 });
    } finally {
      errors.mockRestore();
      rmSync(own, { recursive: true });
    }
  });

  it('draws a class whose name holds a control character', async () => {
    const own = await folderOfClasses();
    const name = 'ro\u001b[2Jws\u0001';
    renameSync(path.join(own, 'rows'), path.join(own, name));
    const output = path.join(own, 'out.json');
    const text = await evaluate(own, ...small, '-o', output);
    expect(text).toContain('confusion matrix in');
    expect(JSON.parse(readFileSync(output, 'utf8'))).toMatchObject({ classNames: ['columns', name] });
    rmSync(own, { recursive: true });
  });

  it('keeps the results when the figure cannot be written, and says so', async () => {
    const output = path.join(folder, 'kept.json');
    const figure = path.join(folder, 'kept.png');
    const errors = vi.spyOn(console, 'error').mockImplementation(() => {
      return undefined;
    });
    const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    const program = new Command();
    addEvaluateCommand(program);
    try {
      const running = program.parseAsync(['evaluate', folder, ...small, '-o', output], { from: 'user' });
      // The place of the figure is checked at the start and taken afterwards.
      mkdirSync(figure);
      await running;
      expect(process.exitCode).toBe(1);
      expect(JSON.parse(readFileSync(output, 'utf8'))).toMatchObject({ accuracies: [1, 1] });
      expect(errors.mock.calls.flat().join()).toContain(
        `evaluate: the figure '${figure}' could not be written: `,
      );
      expect(log.mock.calls.flat().at(-1)).toBe(`Results in ${output}`);
    } finally {
      process.exitCode = undefined;
      errors.mockRestore();
      log.mockRestore();
      rmSync(figure, { recursive: true });
    }
  });

  it('names a bank that there is not and a number that is none', async () => {
    await expect(evaluate(folder, '--bank', 'mr9')).rejects.toThrow(
      `Allowed choices are ${BANK_NAMES.join(', ')}.`,
    );
    await expect(evaluate(folder, '--splits', 'ten')).rejects.toThrow(/--splits.*'ten'/);
  });

  it('names a folder that is missing', async () => {
    await expect(evaluate(path.join(folder, 'none'))).rejects.toThrow("there is no folder '");
  });
});

import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { Command } from 'commander';
import { addEvaluateCommand } from 'texton-lab/dist/cli/evaluate';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { folderOfClasses } from './folder-of-classes';

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
      '100.00 % ± 0.00 % over 2 splits: 2 classes, 2 training images each, 2 test images a split\n' +
        '95 % interval for 2 test images (Wilson): 34.24 % to 100.00 %',
    );
    const result = JSON.parse(readFileSync(output, 'utf8')) as Record<string, unknown>;
    expect(result).toMatchObject({
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
      textons: 2,
      dictionaryImages: 13,
      pixels: 1000,
      seed: 0,
      distance: 'chiSquare',
      train: 2,
      splits: 2,
    });
    expect(readFileSync(output.replace('.json', '.png')).subarray(1, 4).toString()).toBe('PNG');
  });

  it('says nothing of a deviation after a single split', async () => {
    const output = path.join(folder, 'single.json');
    const text = await evaluate(folder, '--bank', 's', '--textons', '2', '--splits', '1', '-o', output);
    expect(text).toContain('100.00 % over 1 split: 2 classes, 1 training image each, 4 test images a split');
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
    await expect(evaluate(none, '-o', 'out.png')).rejects.toThrow(
      "evaluate: --output must name a file that ends in .json, got 'out.png'",
    );
  });

  it('names a bank that there is not and a number that is none', async () => {
    await expect(evaluate(folder, '--bank', 'gabor')).rejects.toThrow('Allowed choices are lm, mr8, s.');
    await expect(evaluate(folder, '--splits', 'ten')).rejects.toThrow('It must be a whole number.');
  });

  it('names a folder that is missing', async () => {
    await expect(evaluate(path.join(folder, 'none'))).rejects.toThrow("there is no folder '");
  });
});

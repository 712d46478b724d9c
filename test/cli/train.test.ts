import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Command } from 'commander';
import { addTrainCommand } from 'texton-lab/dist/cli/train';
import { loadTextonModel } from 'texton-lab/dist/classify';
import { expect, it, vi } from 'vitest';
import { folderOfClasses } from './folder-of-classes';

it('texton-lab train writes a model of the folder and says what is in it', async () => {
  const folder = await folderOfClasses();
  const model = path.join(folder, 'model.json');
  const program = new Command();
  addTrainCommand(program);
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  await program.parseAsync(['train', folder, '-o', model, '--bank', 's', '--textons', '3'], { from: 'user' });
  expect(log.mock.calls.flat()).toEqual([`${model}: 2 classes, 6 images, 6 textons`]);
  log.mockRestore();
  expect((await loadTextonModel(model)).bank).toBe('s');
  rmSync(folder, { recursive: true });
});

it('texton-lab train keeps the settings that classify needs, and says what it passes over', async () => {
  const folder = await folderOfClasses();
  writeFileSync(path.join(folder, 'rows', 'a.bmp'), '');
  const model = path.join(folder, 'model.json');
  const program = new Command();
  addTrainCommand(program);
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  const errors = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const options = [
    '--no-standardise',
    '--no-weber',
    '--border',
    'zero',
    '--models',
    'class',
    '--distance',
    'hellinger',
  ];
  const small = ['--bank', 's', '--textons', '2', '--pixels', '50', '--dictionary-images', '2'];
  await program.parseAsync(['train', folder, '-o', model, ...small, ...options], { from: 'user' });
  expect(errors.mock.calls.flat()).toEqual([
    expect.stringMatching(new RegExp(`^train: .*1 of 7 .*${folder}.*1 \\.bmp$`)),
  ]);
  log.mockRestore();
  errors.mockRestore();
  const loaded = await loadTextonModel(model);
  expect(loaded).toMatchObject({ standardise: false, weber: false, border: 'zero', distance: 'hellinger' });
  expect(loaded.histograms).toHaveLength(2);
  rmSync(folder, { recursive: true });
});

it('texton-lab train refuses a place for the model before it reads the images', async () => {
  const program = new Command();
  addTrainCommand(program);
  await expect(
    program.parseAsync(['train', '/no/images', '-o', '/no/model.json'], { from: 'user' }),
  ).rejects.toThrow("train: '/no/model.json' cannot be written: there is no folder '/no'");
});

import { rmSync } from 'node:fs';
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

it('texton-lab train refuses a place for the model before it reads the images', async () => {
  const program = new Command();
  addTrainCommand(program);
  await expect(
    program.parseAsync(['train', '/no/images', '-o', '/no/model.json'], { from: 'user' }),
  ).rejects.toThrow("train: '/no/model.json' cannot be written: there is no folder '/no'");
});

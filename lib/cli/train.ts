import type { Command } from 'commander';
import { saveTextonModel, trainTextonModel, type TextonBank } from '../classify';
import { imageFolder } from '../datasets';
import { checkOutput } from './check-output';
import { addExperimentOptions } from './experiment-options';
import { progressLine } from './progress-line';
import { untilInterrupted } from './until-interrupted';

interface Options {
  readonly bank: TextonBank;
  readonly textons: number;
  readonly seed: number;
  readonly output: string;
}

/** Adds the command that trains a model on a folder of classes. */
export function addTrainCommand(program: Command): void {
  addExperimentOptions(
    program.command('train <folder>').description('learn the textures of a folder of classes'),
  )
    .requiredOption('-o, --output <file>', 'where to write the model; must end in .json')
    .action(runTrain);
}

async function runTrain(folder: string, options: Options): Promise<void> {
  const { output, ...experiment } = options;
  checkOutput('train', output);
  const dataset = await imageFolder(folder);
  const progress = progressLine('Training (2 steps an image)');
  const model = await untilInterrupted((signal) =>
    trainTextonModel(dataset, { ...experiment, signal, onProgress: progress.update }).finally(progress.end),
  );
  if (model === undefined) return;
  await saveTextonModel(model, output);
  console.log(
    `${output}: ${dataset.classNames.length} classes, ${dataset.length} images, ${model.textons.rows} textons`,
  );
}

import type { Command } from 'commander';
import { saveTextonModel, trainTextonModel } from '../classify';
import { visibleText } from '../core';
import { imageFolder } from '../datasets';
import { checkOutput } from './check-output';
import { describeIgnoredFiles } from './describe-ignored-files';
import { addExperimentOptions, recipeOf, type ExperimentFlags } from './experiment-options';
import { progressLine } from './progress-line';
import { untilInterrupted } from './until-interrupted';

/** Adds the command that trains a model on a folder of classes. */
export function addTrainCommand(program: Command): void {
  addExperimentOptions(
    program.command('train <folder>').description('learn the textures of the classes in a folder'),
  )
    .requiredOption('-o, --output <file>', 'where to write the model; must end in .json')
    .action(runTrain);
}

async function runTrain(
  folder: string,
  { output, ...flags }: ExperimentFlags & { readonly output: string },
): Promise<void> {
  checkOutput('train', output);
  const { models, distance } = flags;
  let ignored: readonly string[] = [];
  const dataset = await imageFolder(folder, { onIgnored: (files) => void (ignored = files) });
  const told = describeIgnoredFiles('train', { folder, taken: dataset.length, files: ignored });
  if (told !== undefined) console.error(told);
  const progress = progressLine('Training (2 steps per image)');
  const model = await untilInterrupted((signal) =>
    trainTextonModel(dataset, recipeOf(flags), {
      models,
      distance,
      signal,
      onProgress: progress.update,
    }).finally(progress.end),
  );
  if (model === undefined) return;
  await saveTextonModel(model, output);
  console.log(
    `${visibleText(output)}: ${dataset.classNames.length} classes, ${dataset.length} images, ${model.textons.rows} textons`,
  );
}

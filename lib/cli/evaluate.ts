import type { Command } from 'commander';
import {
  evaluateTextons,
  experimentSettings,
  type ExperimentSettings,
  type TextonBank,
  type TextonEvaluation,
} from '../classify';
import { imageFolder } from '../datasets';
import { heatMap, renderPng } from '../plot';
import { checkOutput } from './check-output';
import { addExperimentOptions, wholeNumber } from './experiment-options';
import { progressLine } from './progress-line';
import { untilInterrupted } from './until-interrupted';
import { writeTogether } from './write-together';

interface Options {
  readonly bank: TextonBank;
  readonly textons: number;
  readonly seed: number;
  readonly train?: number;
  readonly splits: number;
  readonly output: string;
}

/** Adds the command that measures how well textons tell the classes of a folder apart. */
export function addEvaluateCommand(program: Command): void {
  addExperimentOptions(
    program
      .command('evaluate <folder>')
      .description('measure how well textons tell the classes of a folder of images apart'),
  )
    .option(
      '--train <n>',
      'training images a class (default: 46, or half of the smallest class)',
      wholeNumber,
    )
    .option('--splits <n>', 'random splits into training and test images', wholeNumber, 10)
    .option('-o, --output <file>', 'where to write the results; the figure goes beside it', 'evaluation.json')
    .action(runEvaluate);
}

async function runEvaluate(folder: string, options: Options): Promise<void> {
  const { output, ...experiment } = options;
  const figure = output.replace(/json$/, 'png');
  checkOutput('evaluate', output, [figure]);
  const dataset = await imageFolder(folder);
  const settings = experimentSettings('evaluate', dataset, { ...experiment });
  const progress = progressLine('Evaluating (3 steps an image)');
  const evaluation = await untilInterrupted((signal) =>
    evaluateTextons(dataset, { ...experiment, signal, onProgress: progress.update }).finally(progress.end),
  );
  if (evaluation === undefined) return;
  await writeTogether('evaluate', [
    { file: output, data: `${JSON.stringify(resultsOf(folder, settings, evaluation), null, 2)}\n` },
    { file: figure, data: (await renderPng(confusionFigure(evaluation))).data },
  ]);
  const { mean, deviation, accuracies, classNames, train, tested, wilson } = evaluation;
  const splits = accuracies.length;
  console.log(
    `${percent(mean)}${splits > 1 ? ` ± ${percent(deviation)}` : ''} over ${splits} split${splits > 1 ? 's' : ''}: ` +
      `${classNames.length} classes, ${train} training image${train > 1 ? 's' : ''} each, ${tested} test images a split`,
  );
  console.log(
    `95 % interval for ${tested} test images (Wilson): ${percent(wilson.low)} to ${percent(wilson.high)}`,
  );
  console.log(`Results in ${output}, confusion matrix in ${figure}`);
}

/** The evaluation with all settings that led to it, given or not. */
function resultsOf(
  folder: string,
  { images, ...settings }: ExperimentSettings,
  evaluation: TextonEvaluation,
): object {
  const { confusion, deviation, interval, train, ...rest } = evaluation;
  const splits = evaluation.accuracies.length;
  const { rows, cols, data } = confusion;
  const table = Array.from({ length: rows }, (_, r) => Array.from(data.slice(r * cols, (r + 1) * cols)));
  return {
    folder,
    settings: { ...settings, dictionaryImages: images, train, splits },
    ...rest,
    train,
    // One split says nothing about how much another would differ.
    deviation: splits > 1 ? deviation : null,
    interval: splits > 1 ? interval : null,
    confusion: table,
  };
}

function confusionFigure({ confusion, classNames, mean }: TextonEvaluation): ReturnType<typeof heatMap> {
  return heatMap(confusion, {
    rowNames: classNames,
    colNames: classNames,
    rowTitle: 'true class',
    colTitle: 'given class',
    valueTitle: 'images',
    diagonal: 'apart',
    title: `${percent(mean)} right`,
  });
}

function percent(part: number): string {
  return `${(100 * part).toFixed(2)} %`;
}

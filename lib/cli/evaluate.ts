import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { evaluateTextons, type TextonBank, type TextonEvaluation } from '../classify';
import { imageFolder } from '../datasets';
import { heatMap, renderPng } from '../plot';
import { addExperimentOptions, wholeNumber } from './experiment-options';
import { progressLine } from './progress-line';
import { untilInterrupted } from './until-interrupted';

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
  const dataset = await imageFolder(folder);
  const progress = progressLine('Evaluating');
  const evaluation = await untilInterrupted((signal) =>
    evaluateTextons(dataset, { ...experiment, signal, onProgress: progress.update }).finally(progress.end),
  );
  if (evaluation === undefined) return;
  const figure = `${output.replace(/\.json$/, '')}.png`;
  await writeFile(output, `${JSON.stringify(resultsOf(folder, experiment, evaluation), null, 2)}\n`);
  await writeFile(figure, (await renderPng(confusionFigure(evaluation))).data);
  const { mean, deviation, accuracies, classNames, train, tested } = evaluation;
  console.log(
    `${percent(mean)} ± ${percent(deviation)} over ${accuracies.length} splits: ` +
      `${classNames.length} classes, ${train} training images each, ${tested} test images`,
  );
  console.log(`Results in ${output}, confusion matrix in ${figure}`);
}

function resultsOf(folder: string, settings: object, evaluation: TextonEvaluation): object {
  const { confusion, ...rest } = evaluation;
  const { rows, cols, data } = confusion;
  const table = Array.from({ length: rows }, (_, r) => Array.from(data.slice(r * cols, (r + 1) * cols)));
  return { folder, settings, ...rest, confusion: table };
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

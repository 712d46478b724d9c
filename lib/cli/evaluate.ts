import { rm } from 'node:fs/promises';
import { Option, type Command } from 'commander';
import {
  checkLabelledImages,
  evaluateTextons,
  type EvaluateTextonsOptions,
  type TextonEvaluation,
} from '../classify';
import { visibleText, type Matrix } from '../core';
import { imageFolder } from '../datasets';
import { heatMap, renderPng } from '../plot';
import { checkOutput } from './check-output';
import { describeIgnoredFiles } from './describe-ignored-files';
import { addExperimentOptions, recipeOf, wholeNumber, type ExperimentFlags } from './experiment-options';
import { jsonText } from './json-text';
import { progressLine } from './progress-line';
import { errorSentence } from './error-sentence';
import { untilInterrupted } from './until-interrupted';
import { writeTogether } from './write-together';

interface Flags extends ExperimentFlags {
  readonly classifier: NonNullable<EvaluateTextonsOptions['classifier']>;
  readonly train?: number;
  readonly splits: number;
  readonly output: string;
}

/** Adds the command that measures how well textons distinguish the classes of a folder. */
export function addEvaluateCommand(program: Command): void {
  addExperimentOptions(
    program
      .command('evaluate <folder>')
      .description('measure how well textons distinguish the classes in a folder of images'),
  )
    .addOption(
      new Option('--classifier <kind>', 'nearest model, or support vector machine with a χ² kernel')
        .choices(['nearest', 'svm'])
        .default('nearest'),
    )
    .option(
      '--train <n>',
      'training images per class (default: 46, or half of the smallest class)',
      wholeNumber,
    )
    .option('--splits <n>', 'number of random splits into training and test images', wholeNumber, 10)
    .option(
      '-o, --output <file>',
      'file for the results; the figure is written next to it',
      'evaluation.json',
    )
    .action(runEvaluate);
}

async function runEvaluate(folder: string, { output, ...flags }: Flags): Promise<void> {
  const { train: wanted, splits, standardise: standardised, ...rest } = flags;
  const { models, distance, classifier } = flags;
  const figure = output.replace(/json$/, 'png');
  checkOutput('evaluate', output, [figure]);
  let ignored: readonly string[] = [];
  const dataset = await imageFolder(folder, { onIgnored: (files) => void (ignored = files) });
  const told = describeIgnoredFiles('evaluate', { folder, taken: dataset.length, files: ignored });
  if (told !== undefined) console.error(told);
  checkLabelledImages('evaluate', dataset);
  const progress = progressLine('Evaluating (3 steps per image)');
  const evaluation = await untilInterrupted((signal) =>
    evaluateTextons(dataset, recipeOf(flags), {
      ...{ models, distance, classifier, train: wanted, splits },
      signal,
      onProgress: progress.update,
    }).finally(progress.end),
  );
  if (evaluation === undefined) return;
  const { train, accuracies } = evaluation;
  const results = {
    folder,
    images: dataset.length,
    ignored: ignored.length,
    settings: { ...rest, standardised, train, splits: accuracies.length },
    ...resultsOf(evaluation),
  };
  // Before the figure: results that took minutes must not depend on a drawing.
  await writeTogether('evaluate', [{ file: output, data: `${jsonText(results)}\n` }]);
  const drawn = await drawConfusion(evaluation, figure);
  print(evaluation);
  const written = `Results in ${visibleText(output)}`;
  console.log(drawn ? `${written}, confusion matrix in ${visibleText(figure)}` : written);
}

/** Writes the figure. If that fails, says why and removes an older figure, which would belong to other results. */
async function drawConfusion(evaluation: TextonEvaluation, figure: string): Promise<boolean> {
  try {
    const { data } = await renderPng(confusionFigure(evaluation));
    await writeTogether('evaluate', [{ file: figure, data }]);
    return true;
  } catch (error) {
    await rm(figure, { force: true }).catch(() => undefined);
    console.error(
      `evaluate: the figure '${visibleText(figure)}' could not be written: ${errorSentence(error)}`,
    );
    process.exitCode = 1;
    return false;
  }
}

function print({ mean, deviation, accuracies, classNames, train, tested, wilson }: TextonEvaluation): void {
  const splits = accuracies.length;
  console.log(
    `${percent(mean)}${splits > 1 ? ` ± ${percent(deviation)}` : ''} over ${splits} split${splits > 1 ? 's' : ''}: ` +
      `${classNames.length} classes, ${train} training image${train > 1 ? 's' : ''} each, ${tested} test images per split`,
  );
  console.log(
    `95 % interval for ${tested} test images (Wilson): ${percent(wilson.low)} to ${percent(wilson.high)}`,
  );
}

/** The results as written to the file. */
function resultsOf({ confusion, deviation, interval, ...rest }: TextonEvaluation): object {
  // One split does not show how much the accuracy varies between splits.
  const spread = rest.accuracies.length > 1 ? { deviation, interval } : { deviation: null, interval: null };
  return { ...rest, ...spread, confusion: tableOf(confusion) };
}

function tableOf({ rows, cols, data }: Matrix): number[][] {
  return Array.from({ length: rows }, (_, r) => Array.from(data.slice(r * cols, (r + 1) * cols)));
}

function confusionFigure({ confusion, classNames, mean }: TextonEvaluation): ReturnType<typeof heatMap> {
  return heatMap(confusion, {
    rowNames: classNames,
    colNames: classNames,
    rowTitle: 'true class',
    colTitle: 'predicted class',
    valueTitle: 'images',
    diagonal: 'apart',
    title: `${percent(mean)} right`,
  });
}

function percent(part: number): string {
  return `${(100 * part).toFixed(2)} %`;
}

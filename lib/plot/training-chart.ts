import { checkList, checkNumber, checkObject, choiceOption, readOptions } from '../core';
import type { TrainingEpoch } from '../network/training-epoch';
import { titleOption } from './chart-options';
import type { Chart } from './figure';
import { lineChart } from './line-chart';

/** Options of {@link trainingChart}. */
export interface TrainingChartOptions {
  /** What is drawn. @defaultValue 'loss' */
  readonly measure?: 'loss' | 'accuracy';
  readonly title?: string;
}

const rules = { measure: choiceOption(['loss', 'accuracy'], 'loss'), title: titleOption };

/**
 * Draws the loss, or the accuracy in percent, of a network by epoch: of the training items and, where there are any, of the
 * validation items. Where they part, the network begins to learn its training items by heart.
 * @param history epochs of `train`
 * @throws RangeError when there are none
 */
export function trainingChart(history: readonly TrainingEpoch[], options: TrainingChartOptions = {}): Chart {
  const call = 'trainingChart';
  const { measure, title } = readOptions(call, options, rules);
  checkList(call, 'history', history, 'the history of a training');
  if (history.length === 0) throw new RangeError(`${call}: history must have at least one epoch, got none`);
  for (let i = 0; i < history.length; i++) checkEpoch(call, history[i], `history[${i}]`);
  const y = measure === 'loss' ? 'loss (nat)' : 'accuracy (%)';
  const row = (epoch: number, value: number, items: string): Record<string, number | string> => ({
    epoch,
    [y]: measure === 'loss' ? value : 100 * value,
    items,
  });
  const rows = Array.from(history).flatMap(
    ({ epoch, loss, accuracy, validationLoss, validationAccuracy }) => {
      const held = measure === 'loss' ? validationLoss : validationAccuracy;
      return [
        row(epoch, measure === 'loss' ? loss : accuracy, 'training'),
        ...(held === undefined ? [] : [row(epoch, held, 'validation')]),
      ];
    },
  );
  return lineChart(rows, {
    x: 'epoch',
    y,
    series: 'items',
    height: 180,
    ...(title === undefined ? {} : { title }),
  });
}

function checkEpoch(call: string, epoch: TrainingEpoch | undefined, name: string): void {
  checkObject(call, name, epoch, 'an epoch of a training');
  const { validationLoss, validationAccuracy, ...known } = epoch as TrainingEpoch;
  for (const field of ['epoch', 'loss', 'accuracy'] as const)
    checkNumber(call, `${name}.${field}`, known[field]);
  for (const [field, value] of Object.entries({ validationLoss, validationAccuracy }))
    if (value !== undefined) checkNumber(call, `${name}.${field}`, value);
}

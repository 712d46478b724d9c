import type { TrainingEpoch } from '../network/training-epoch';
import { liveFigure } from './show';
import { trainingChart } from './training-chart';

/** Pictures are drawn no more often (ms): drawing must not take longer than a fast training. */
const PAUSE = 500;

/**
 * Makes charts of loss and accuracy that are updated in place as a network is trained; pass it as `onEpoch`.
 */
export function showTraining(): (history: readonly TrainingEpoch[], isLast: boolean) => Promise<void> {
  const [loss, accuracy] = [liveFigure(), liveFigure()];
  let last = -Infinity;
  return async (history, isLast) => {
    if (!isLast && performance.now() - last < PAUSE) return;
    const epoch = history.at(-1);
    if (!epoch) return;
    const held = (value: number | undefined, text: (value: number) => string): string =>
      value === undefined ? '' : `, validation ${text(value)}`;
    const nat = (value: number): string => value.toFixed(3);
    const percent = (value: number): string => `${(100 * value).toFixed(1)} %`;
    const losses = `loss ${nat(epoch.loss)}${held(epoch.validationLoss, nat)}`;
    const accuracies = `accuracy ${percent(epoch.accuracy)}${held(epoch.validationAccuracy, percent)}`;
    await loss(trainingChart(history), `epoch ${epoch.epoch}: ${losses}`);
    await accuracy(trainingChart(history, { measure: 'accuracy' }), `epoch ${epoch.epoch}: ${accuracies}`);
    last = performance.now();
  };
}

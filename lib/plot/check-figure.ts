import { checkChoice, checkList, checkObject } from '../core';
import { checkText } from './check-text';
import type { Figure } from './figure';

/**
 * Checks that an argument is a figure.
 * @throws TypeError or RangeError for anything else
 */
export function checkFigure(call: string, figure: Figure): void {
  checkObject(call, 'figure', figure, 'a figure from lineChart, imageGrid or the like');
  checkChoice(call, 'figure.kind', figure.kind, ['chart', 'images']);
  checkText(call, 'figure.text', figure.text);
  if (figure.kind === 'chart') checkObject(call, 'figure.spec', figure.spec, 'a Vega-Lite chart');
  else checkList(call, 'figure.images', figure.images, 'a list of pictures');
}

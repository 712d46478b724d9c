import { describeValue, type Matrix } from '../core';
import { checkTextons } from './check-textons';

/** The textons of all classes. */
export interface TextonDictionary {
  /** Q×C. */
  readonly textons: Matrix;
  /** Class of each texton; −1 for one merged from several classes. */
  readonly classes: Int32Array;
  /** Number of textons merged into each; 1 before any merging. */
  readonly weights: Float64Array;
}

/**
 * Combines the textons of all classes into one dictionary, so that all histograms have the same bins.
 * @param textonsOfClasses the textons (K×C) of class 0, 1, …; K may differ between classes
 * @throws RangeError when there is no class, or textons come from different banks
 * @example
 * ```ts
 * import { textonDictionary } from 'texton-lab';
 *
 * const brick = { rows: 2, cols: 1, data: Float64Array.of(0.1, 0.9) };
 * const grass = { rows: 1, cols: 1, data: Float64Array.of(0.5) };
 * const { textons, classes } = textonDictionary([brick, grass]);
 * console.log(textons.rows, classes); // → 3 Int32Array(3) [ 0, 0, 1 ]
 * ```
 */
export function textonDictionary(textonsOfClasses: readonly Matrix[]): TextonDictionary {
  const call = 'textonDictionary';
  if (!Array.isArray(textonsOfClasses))
    throw new TypeError(
      `${call}: textonsOfClasses must be a list with one matrix of textons per class, got ${describeValue(textonsOfClasses)}`,
    );
  const [first] = textonsOfClasses as readonly Matrix[];
  if (first === undefined)
    throw new RangeError(`${call}: textonsOfClasses must have at least one class, got none`);
  checkTextons(call, first);
  for (const textons of textonsOfClasses as readonly Matrix[]) checkTextons(call, textons, first.cols);
  const rows = textonsOfClasses.reduce((sum, textons) => sum + textons.rows, 0);
  const data = new Float64Array(rows * first.cols);
  const classes = new Int32Array(rows);
  let row = 0;
  textonsOfClasses.forEach((textons, label) => {
    data.set(textons.data, row * first.cols);
    classes.fill(label, row, row + textons.rows);
    row += textons.rows;
  });
  return { textons: { rows, cols: first.cols, data }, classes, weights: new Float64Array(rows).fill(1) };
}

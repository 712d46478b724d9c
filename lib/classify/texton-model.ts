import type { Matrix } from '../core';
import type { Distance } from './distance-function';
import type { ResponseRecipe } from './texton-recipe';

/** Everything needed to classify an image. */
export interface TextonModel extends ResponseRecipe {
  readonly distance: Distance;
  readonly classNames: readonly string[];
  /** The shared dictionary, Q×C. */
  readonly textons: Matrix;
  /** Histograms of Q bins: one for every training image, or the mean of each class. */
  readonly histograms: readonly Float64Array[];
  /** Class of every histogram. */
  readonly labels: Int32Array;
}

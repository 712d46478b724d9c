import type LibSvm = require('libsvm-js/asm');
import { checkLabels, checkObject, numberOption, readOptions } from '../core';
import { checkHistograms } from './check-histograms';
import { symmetricChiSquare } from './chi-square';
import type { Models } from './models';

/** Options of {@link chiSquareSvm}. */
export interface ChiSquareSvmOptions {
  /** Penalty C of a training error, above 0. @defaultValue 10 */
  readonly cost?: number;
  /** Width γ of the kernel exp(−γ·χ²), above 0. @defaultValue 1 / mean χ² between the training histograms */
  readonly gamma?: number;
}

const rules = {
  cost: numberOption({ min: Number.MIN_VALUE, default: 10 }),
  gamma: numberOption({ min: Number.MIN_VALUE }),
};

/** Result of {@link chiSquareSvm}. */
export interface ChiSquareSvm {
  /** Class of every query. */
  readonly labels: Int32Array;
  /** The width of the kernel that was used. */
  readonly gamma: number;
}

/**
 * Classifies histograms by a support vector machine with the kernel exp(−γ·χ²), χ² the symmetric form.
 *
 * Multiple classes are handled one against one by LIBSVM (package libsvm-js).
 *
 * References: J. Zhang et al., «Local features and kernels for classification of texture and object categories», IJCV 73
 * (2007), doi:10.1007/s11263-006-9794-4; C.-C. Chang, C.-J. Lin, «LIBSVM», ACM TIST 2 (2011), doi:10.1145/1961189.1961199.
 * @param training M histograms of Q bins with their classes, at least two of them
 * @param query histograms of Q bins
 * @throws RangeError when there is only one class or no query, the numbers of bins differ, or a bin is negative or not finite
 */
export function chiSquareSvm(
  training: Models,
  query: readonly ArrayLike<number>[],
  options: ChiSquareSvmOptions = {},
): ChiSquareSvm {
  const call = 'chiSquareSvm';
  const { cost, gamma: width } = readOptions(call, options, rules);
  checkObject(call, 'training', training, 'Models { histograms, labels }');
  const { histograms } = training;
  const bins = checkHistograms(call, 'histograms', histograms);
  checkLabels(call, 'labels', training.labels, histograms.length);
  const labels = Array.from(training.labels);
  if (new Set(labels).size < 2)
    throw new RangeError(`${call}: labels must name at least two classes, got only class ${labels[0]}`);
  if (checkHistograms(call, 'query', query) !== bins)
    throw new RangeError(`${call}: query must have the training's ${bins} bins, got ${query[0]?.length}`);
  const among = distancesAmong(histograms);
  const gamma = width ?? 1 / meanOffDiagonal(among);
  // Loaded on first use: it is 0.3 MB of compiled code.
  const Svm = require('libsvm-js/asm') as typeof LibSvm;
  const machine = new Svm({
    type: Svm.SVM_TYPES.C_SVC,
    kernel: Svm.KERNEL_TYPES.PRECOMPUTED,
    cost,
    quiet: true,
  });
  // LIBSVM expects the number of the sample, from 1, before its row of the kernel.
  const row = (distances: readonly number[], i: number): number[] => [
    i + 1,
    ...distances.map((d) => Math.exp(-gamma * d)),
  ];
  try {
    machine.train(among.map(row), labels);
    const asked = query.map((q) => histograms.map((h) => symmetricChiSquare(q, h)));
    return { labels: Int32Array.from(machine.predict(asked.map(row))), gamma };
  } finally {
    machine.free();
  }
}

/** The distances between all samples; each is computed once. */
function distancesAmong(histograms: Models['histograms']): number[][] {
  const distances: number[][] = histograms.map(() => []);
  histograms.forEach((a, i) => {
    for (let j = 0; j <= i; j++) {
      const distance = symmetricChiSquare(a, histograms[j] as ArrayLike<number>);
      (distances[i] as number[])[j] = distance;
      (distances[j] as number[])[i] = distance;
    }
  });
  return distances;
}

/** The mean distance between two different samples; 1 if all are equal. */
function meanOffDiagonal(distances: readonly (readonly number[])[]): number {
  const count = distances.length;
  const sum = distances.reduce((total, row) => total + row.reduce((a, b) => a + b, 0), 0);
  return sum === 0 ? 1 : sum / (count * (count - 1));
}

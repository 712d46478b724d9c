import type { TextonSplits } from 'texton-lab/experiments';

const histogram = (...values: number[]): Float64Array => Float64Array.from(values);
const labels = { trainingLabels: Int32Array.of(0, 1), testLabels: Int32Array.of(0) };
const queries = [histogram(0.8, 0.2)];

/**
 * One split of two classes with one training image each. The query's second bin is empty in the model of class 0 over
 * its own textons: OpenCV's form overlooks it and is right, the symmetric one is wrong. Over shared textons both are
 * right.
 */
export const oneSplit: TextonSplits = {
  perClass: [
    { ...labels, training: [histogram(1, 0), histogram(0.7, 0.3)], test: [queries, [histogram(0.9, 0.1)]] },
  ],
  shared: [{ ...labels, training: [histogram(0.8, 0.2), histogram(0.1, 0.9)], test: [queries, queries] }],
};

/** The same split twice. */
export const sameTwice: TextonSplits = {
  perClass: [...oneSplit.perClass, ...oneSplit.perClass],
  shared: [...oneSplit.shared, ...oneSplit.shared],
};

import { checkList, checkFunction, checkObject } from '../core';
import { checkVectors } from '../features';
import type { VectorSplit } from './split-features';

/**
 * Keeps some features of every vector, to measure what they achieve alone.
 * @param splits of `splitFeatures`
 * @param keep whether feature i, counted from 0, is kept
 * @returns new splits
 * @throws RangeError when no feature is kept
 */
export function selectFeatures(
  splits: readonly VectorSplit[],
  keep: (feature: number) => boolean,
): VectorSplit[] {
  const call = 'selectFeatures';
  checkList(call, 'splits', splits, 'a list of splits');
  checkFunction(call, 'keep', keep, "a function of a feature's number");
  for (let i = 0; i < splits.length; i++) {
    checkObject(call, `splits[${i}]`, splits[i], 'a VectorSplit { train, test }');
    for (const name of ['train', 'test'] as const) {
      checkObject(call, `splits[${i}].${name}`, splits[i]?.[name], '{ vectors, labels }');
      checkVectors(call, `splits[${i}].${name}.vectors`, splits[i]?.[name].vectors ?? []);
    }
  }
  const part = ({ vectors, labels }: VectorSplit['train']): VectorSplit['train'] => ({
    vectors: vectors.map((vector) => vector.filter((_, i) => keep(i))),
    labels,
  });
  const kept = splits.map(({ train, test }) => ({ train: part(train), test: part(test) }));
  if (kept.some(({ train }) => train.vectors.some((vector) => vector.length === 0)))
    throw new RangeError(`${call}: keep must keep at least one feature, got none`);
  return kept;
}

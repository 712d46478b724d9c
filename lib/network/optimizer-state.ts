import * as tf from '@tensorflow/tfjs-core';
import { restoreTensor, storeTensor, type StoredArray } from './stored-array';

/** Adam's powers of its decay rates, which grow by multiplication: raised anew they would differ in the last digit. */
const POWERS = ['accBeta1', 'accBeta2'] as const;

type Inner = Partial<Record<(typeof POWERS)[number], tf.Variable>> & {
  learningRate?: number;
  setLearningRate?(rate: number): void;
};

/** Copies what an optimiser has gathered out of the backend. */
export async function storeOptimizer(optimizer: tf.Optimizer): Promise<StoredArray[]> {
  const stored: StoredArray[] = [];
  const [iterations, ...gathered] = await optimizer.getWeights();
  if (iterations) {
    stored.push(await storeTensor(iterations.name, iterations.tensor));
    iterations.tensor.dispose();
  }
  for (const { name, tensor } of gathered) stored.push(await storeTensor(name, tensor));
  for (const name of POWERS) {
    const power = (optimizer as unknown as Inner)[name];
    if (power) stored.push(await storeTensor(name, power));
  }
  return stored;
}

/** Gives a new optimiser what another of its kind had gathered. */
export async function restoreOptimizer(
  optimizer: tf.Optimizer,
  stored: readonly StoredArray[],
): Promise<void> {
  const isPower = ({ name }: StoredArray): boolean => (POWERS as readonly string[]).includes(name);
  const tensors = stored.map((one) => ({ name: one.name, tensor: restoreTensor(one), power: isPower(one) }));
  await optimizer.setWeights(tensors.filter(({ power }) => !power));
  for (const { name, tensor, power } of tensors)
    if (power) (optimizer as unknown as Inner)[name as (typeof POWERS)[number]]?.assign(tensor);
  tf.dispose(tensors.map(({ tensor }) => tensor));
}

/** The step size of an optimiser. */
export function learningRateOf(optimizer: tf.Optimizer): number {
  return optimizer.getConfig()['learningRate'] as number;
}

/** Changes the step size of an optimiser. */
export function setLearningRate(optimizer: tf.Optimizer, rate: number): void {
  const inner = optimizer as unknown as Inner;
  if (inner.setLearningRate) inner.setLearningRate(rate);
  else inner.learningRate = rate;
}

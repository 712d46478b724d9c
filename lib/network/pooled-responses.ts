import { choiceOption, readOptions, runOptions, type Plane, type Responses, type RunOptions } from '../core';
import { filterMoments, type FilterBank, type ResponseMoments } from '../filters';
import { ACTIVATIONS, type Activation } from './network-types';

/** Options of {@link pooledResponses}. */
export interface PooledResponsesOptions extends RunOptions {
  /** What is averaged. @defaultValue 'linear' */
  readonly activation?: Activation;
}

const rules = { activation: choiceOption(ACTIVATIONS, 'linear'), ...runOptions };

/**
 * Averages the activated responses over each image, φ(bank * image) with border 'valid': what a TextonNet's conv2 needs to
 * know of an image as long as conv1 is frozen. The engine computes it without storing a response: the mean of max(r, 0) is
 * half the sum of those of r and |r|, and that of r² the variance plus the squared mean.
 * @param planes images of at least the kernels' size
 * @param bank C filters
 * @returns C responses of 1×1 per image
 * @throws RangeError when a pixel is not finite, or an image is smaller than the kernels
 */
export async function pooledResponses(
  planes: readonly Plane[],
  bank: FilterBank,
  options: PooledResponsesOptions = {},
): Promise<Responses[]> {
  const { activation, ...rest } = readOptions('pooledResponses', options, rules);
  const moments = await filterMoments(planes, bank, { ...rest, border: 'valid' });
  return moments.map((one) => ({
    count: bank.filters.length,
    width: 1,
    height: 1,
    data: Float32Array.from(bank.filters, (_, k) => meanOf(one, k, activation)),
  }));
}

function meanOf({ mean, magnitude, variance }: ResponseMoments, k: number, activation: Activation): number {
  const m = mean[k] as number;
  const a = magnitude[k] as number;
  return { linear: m, abs: a, relu: (m + a) / 2, square: (variance[k] as number) + m * m }[activation];
}

import { explainStepError } from 'texton-lab/dist/network/explain-step-error';
import { describe, expect, it } from 'vitest';

describe('explainStepError', () => {
  const place = { epoch: 2, batchSize: 8, checkpoint: 'x.checkpoint' };
  const told = (message: string): string =>
    (explainStepError('train', new Error(message), place) as Error).message;

  it.each([
    'OOM when allocating tensor with shape[8,152,152,48] and type float',
    'RESOURCE_EXHAUSTED: failed to allocate memory',
    'Aborted(Cannot enlarge memory arrays)',
    'memory access out of bounds',
    'Out of memory: buffer of 4 GB',
  ])('tells a device without memory: %s', (message) => {
    expect(told(message)).toBe(
      `train: the device has no memory left in epoch 2 (${message}); the checkpoint 'x.checkpoint' is kept; choose a batchSize below 8 or smaller images`,
    );
  });
  it.each([
    'A valid external Instance reference no longer exists: device lost',
    'GPU Device was lost',
    'CUDA_ERROR_ILLEGAL_ADDRESS',
  ])('tells a device that is gone: %s', (message) => {
    expect(told(`${message}\nat some place`)).toBe(
      `train: the device was lost in epoch 2 (${message}); the checkpoint 'x.checkpoint' is kept; restart and train again, on another backend if it happens again`,
    );
  });
  it('leaves any other error as it is', () => {
    const error = new TypeError('x is not a function');
    expect(explainStepError('train', error, place)).toBe(error);
  });
});

import { startTensorflow } from 'texton-lab/dist/network/tensorflow-backend';
import { expect, it } from 'vitest';
import { HERE } from './backends';

it('TensorFlow says which package is missing, or runs on the processor', () => {
  if (HERE.includes('tensorflow')) expect(startTensorflow(false)).toMatch(/processor threads|CUDA device/);
  else
    for (const cuda of [true, false])
      expect(() => startTensorflow(cuda)).toThrow(
        'neither @tensorflow/tfjs-node-gpu nor @tensorflow/tfjs-node is installed',
      );
});

import { availableParallelism } from 'node:os';
import util from 'node:util';
import * as tf from '@tensorflow/tfjs-core';
import { findOptionalPackage, loadOptionalPackage } from './optional-package';

/** The packages that bring TensorFlow's native library, the one for graphics cards first. */
const PACKAGES: readonly string[] = ['@tensorflow/tfjs-node-gpu', '@tensorflow/tfjs-node'];

/** What is true of every try after the first: a native addon loads once. */
let loaded: string | Error | undefined;

/**
 * Starts TensorFlow's native library, on a CUDA device if `cuda` is set.
 * @returns the device in words
 * @throws Error that says why it cannot be used
 */
export function startTensorflow(cuda: boolean): string {
  loaded ??= loadTensorflow();
  if (loaded instanceof Error) throw loaded;
  const backend = tf.findBackend('tensorflow') as tf.KernelBackend & { readonly isUsingGpuDevice?: boolean };
  if (!backend) throw new Error(`${loaded} did not register its backend`);
  const onGpu = backend.isUsingGpuDevice === true;
  if (cuda && !onGpu) throw new Error(`TensorFlow (${loaded}) finds no CUDA device`);
  return onGpu ? `CUDA device, ${loaded}` : `${availableParallelism()} processor threads, ${loaded}`;
}

/** Loads the first package that is installed. Returns its name, or why none can be used. */
function loadTensorflow(): string | Error {
  prepareEnvironment();
  let reason = new Error(`neither ${PACKAGES.join(' nor ')} is installed`);
  for (const name of PACKAGES) {
    const file = findOptionalPackage(name);
    if (file === undefined) continue;
    try {
      loadOptionalPackage(file);
      return name;
    } catch (error) {
      const [first] = String((error as Error).message ?? error).split('\n');
      reason = new Error(`${name} is installed but cannot be loaded (${first})`, { cause: error });
    }
  }
  return reason;
}

/**
 * The packages call two functions that Node 22 warns of and Node 23 has no more; the library prints pages of notices and
 * takes all memory of a device.
 */
function prepareEnvironment(): void {
  process.env['TF_CPP_MIN_LOG_LEVEL'] ??= '2';
  process.env['TF_FORCE_GPU_ALLOW_GROWTH'] ??= 'true';
  const old = util as unknown as Record<string, unknown>;
  old['isNullOrUndefined'] = (value: unknown) => value === null || value === undefined;
  old['isArray'] = Array.isArray;
}

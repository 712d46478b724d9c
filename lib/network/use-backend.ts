import * as tf from '@tensorflow/tfjs-core';
import { checkChoice } from '../core';
import { AUTOMATIC, BACKEND_NAMES, type BackendName } from './backend-name';
import { checkBackendComputes } from './check-backend-computes';
import { startCpu } from './cpu-backend';
import { registerFileUrls } from './file-urls';
import { startTensorflow } from './tensorflow-backend';
import { startWasm } from './wasm-backend';
import { startWebGpu } from './webgpu-backend';

/** What TensorFlow.js computes with from now on. */
export interface Backend {
  readonly name: BackendName;
  /** The device in words. */
  readonly device: string;
  /** Better ones that cannot be used, and why. */
  readonly passedOver: readonly { readonly name: BackendName; readonly reason: string }[];
  /** All of it in a line. */
  readonly text: string;
}

/** How TensorFlow.js calls them. */
const REGISTERED: Readonly<Record<BackendName, string>> = {
  cuda: 'tensorflow',
  webgpu: 'webgpu',
  'webgpu-software': 'webgpu',
  tensorflow: 'tensorflow',
  wasm: 'wasm',
  cpu: 'cpu',
};

const start: Readonly<Record<BackendName, () => string | Promise<string>>> = {
  cuda: () => startTensorflow(true),
  webgpu: () => startWebGpu(false),
  'webgpu-software': () => startWebGpu(true),
  tensorflow: () => startTensorflow(false),
  wasm: startWasm,
  cpu: startCpu,
};

/**
 * Chooses what TensorFlow.js computes with: the best of TensorFlow on a CUDA device, WebGPU on a real graphics card,
 * TensorFlow on the processor, WebAssembly and plain JavaScript that is installed and computes a convolution and its
 * gradient right.
 * @param preferred the only one to try; else the environment's TEXTON_LAB_BACKEND names it
 * @returns what was chosen, and why better ones were not
 * @throws RangeError for a name that is none; Error saying why the one that is asked for cannot be used
 */
export async function useBackend(preferred?: BackendName): Promise<Backend> {
  const call = 'useBackend';
  const variable = process.env['TEXTON_LAB_BACKEND'] || undefined;
  if (preferred !== undefined) checkChoice(call, 'preferred', preferred, BACKEND_NAMES);
  else if (variable !== undefined)
    checkChoice(call, "the environment's TEXTON_LAB_BACKEND", variable, BACKEND_NAMES);
  const wanted = preferred ?? (variable as BackendName | undefined);
  const passedOver: Backend['passedOver'][number][] = [];
  for (const name of wanted === undefined ? AUTOMATIC : [wanted])
    try {
      const device = await startBackend(name);
      return { name, device, passedOver, text: `Backend ${name} (${device})${reasonsOf(passedOver)}.` };
    } catch (error) {
      const reason = (error as Error).message;
      if (wanted !== undefined)
        throw new Error(
          `${call}: '${name}' cannot be used: ${reason}; choose another, or none to take the best that works`,
          { cause: error },
        );
      passedOver.push({ name, reason });
    }
  throw new Error(`${call}: no backend works${reasonsOf(passedOver)}; install the packages anew: npm ci`);
}

/** Says why others cannot be used; those of one reason together. */
function reasonsOf(passedOver: Backend['passedOver']): string {
  const names = new Map<string, BackendName[]>();
  for (const { name, reason } of passedOver) names.set(reason, [...(names.get(reason) ?? []), name]);
  return Array.from(names, ([reason, alike]) => `; not ${alike.join(', ')}: ${reason}`).join('');
}

/** Starts a backend, makes it the current one and checks that it computes; otherwise the old one stays. */
async function startBackend(name: BackendName): Promise<string> {
  const before = tf.engine().backendName;
  // Loading it registers the gradients of all operations.
  await import('@tensorflow/tfjs-layers');
  try {
    const device = await start[name]();
    if (!(await tf.setBackend(REGISTERED[name]))) throw new Error('TensorFlow.js cannot start it');
    await checkBackendComputes();
    registerFileUrls();
    return device;
  } catch (error) {
    if (before) await tf.setBackend(before);
    throw error;
  }
}

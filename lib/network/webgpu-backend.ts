import { pathToFileURL } from 'node:url';
import * as tf from '@tensorflow/tfjs-core';
import { isEmulated, type AdapterInfo } from './emulated-adapter';
import { findOptionalPackage, loadOptionalPackage } from './optional-package';

/** The little of WebGPU that is used here; its types would come with the DOM's. */
interface Adapter {
  readonly info: AdapterInfo;
  readonly limits: Readonly<Record<string, number>>;
  requestDevice(wanted: { readonly requiredLimits: Readonly<Record<string, number>> }): Promise<Device>;
}

interface Device {
  readonly lost: Promise<{ readonly reason: string; readonly message: string }>;
  destroy(): void;
}

interface Gpu {
  requestAdapter(wanted: object): Promise<Adapter | null>;
}

interface Dawn {
  readonly globals: Readonly<Record<string, unknown>>;
  create(flags: readonly string[]): Gpu;
}

interface WebGpuPackage {
  readonly WebGPUBackend: new (device: Device, info: AdapterInfo) => tf.KernelBackend;
}

/** What the backend needs more of than every adapter must offer. */
const LIMITS: readonly string[] = [
  'maxComputeWorkgroupStorageSize',
  'maxComputeWorkgroupsPerDimension',
  'maxStorageBufferBindingSize',
  'maxBufferSize',
  'maxComputeWorkgroupSizeX',
  'maxComputeInvocationsPerWorkgroup',
];

/** How the registered backend computes; another kind replaces it. */
let running: { readonly software: boolean; readonly device: string } | undefined;

/**
 * Starts WebGPU through Dawn.
 * @param software whether an emulated adapter is wanted, or refused
 * @returns the device in words
 * @throws Error that says why it cannot be used
 */
export async function startWebGpu(software: boolean): Promise<string> {
  if (running?.software === software) return running.device;
  const main = findOptionalPackage('webgpu');
  if (main === undefined) throw new Error('the package webgpu is not installed');
  const backend = findOptionalPackage('@tensorflow/tfjs-backend-webgpu');
  if (backend === undefined) throw new Error('the package @tensorflow/tfjs-backend-webgpu is not installed');
  const dawn = (await import(pathToFileURL(main).href)) as Dawn;
  const gpu = dawn.create([]);
  const adapter = await gpu.requestAdapter({ powerPreference: 'high-performance' });
  if (!adapter) throw new Error('no WebGPU adapter (no Vulkan driver is installed)');
  const { vendor, architecture, description } = adapter.info;
  const device = [vendor, architecture, description].filter(Boolean).join(' ') || 'unnamed adapter';
  if (isEmulated(adapter.info) && !software)
    throw new Error(`the only adapter is emulated by the processor (${device})`);
  makeGlobal(dawn, gpu);
  // It registers itself, with a device of its own, as soon as it is loaded.
  const { WebGPUBackend } = loadOptionalPackage(backend) as WebGpuPackage;
  tf.removeBackend('webgpu');
  const requiredLimits = Object.fromEntries(LIMITS.map((name) => [name, adapter.limits[name] as number]));
  const opened = await adapter.requestDevice({ requiredLimits });
  tf.registerBackend('webgpu', () => new WebGPUBackend(opened, adapter.info), 0);
  running = { software, device };
  void opened.lost.then(() => {
    running = undefined;
  });
  return device;
}

/** Makes Dawn's names and its `navigator.gpu` global, as in a browser: the backend refers to them. */
function makeGlobal({ globals }: Dawn, gpu: Gpu): void {
  // Node has had a navigator since 21.
  const { navigator = {} } = globalThis as { navigator?: object };
  Object.defineProperty(navigator, 'gpu', { value: gpu, configurable: true });
  for (const [name, value] of Object.entries({ ...globals, navigator }))
    if (name === 'navigator' || !(name in globalThis))
      Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}

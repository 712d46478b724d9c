import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import type { BackendName } from 'texton-lab/network';
import { findOptionalPackage } from 'texton-lab/dist/network/optional-package';

/** Chromium brings an emulated graphics card, and the library to reach it. */
const DRIVER = '/usr/lib/chromium/vk_swiftshader_icd.json';
const VULKAN = '/usr/lib/chromium/libvulkan.so.1';

/** A backend, and why the tests cannot run on it here. */
export interface TestedBackend {
  readonly name: BackendName;
  readonly missing?: string;
}

const emulated = (): string | undefined => {
  if (!existsSync(DRIVER)) return `${DRIVER} is missing (Debian: chromium)`;
  if (findOptionalPackage('webgpu') === undefined) return 'the package webgpu is not installed';
  if (findOptionalPackage('@tensorflow/tfjs-backend-webgpu') === undefined)
    return 'the package @tensorflow/tfjs-backend-webgpu is not installed';
  loadVulkan();
  return undefined;
};

/** Makes Chromium's Vulkan library and driver known to this process, wherever the system has none. */
function loadVulkan(): void {
  process.env['VK_ICD_FILENAMES'] ??= DRIVER;
  // It is no addon of Node's, which says so but keeps it: RTLD_NODELETE.
  const keep = 0x1000;
  try {
    process.dlopen({ exports: {} }, VULKAN, constants.dlopen.RTLD_NOW | keep);
  } catch {
    // As expected; where it cannot be loaded, the tests say so.
  }
}

const tensorflow =
  findOptionalPackage('@tensorflow/tfjs-node-gpu') ?? findOptionalPackage('@tensorflow/tfjs-node');

/** All backends that correctness can be tested on. */
export const TESTED: readonly TestedBackend[] = [
  { name: 'cpu' },
  { name: 'wasm' },
  { name: 'webgpu-software', missing: emulated() },
  { name: 'tensorflow', missing: tensorflow ? undefined : 'no package of TensorFlow is installed' },
].map(({ name, missing }) => ({ name, ...(missing && { missing }) }) as TestedBackend);

/** Those that are here. */
export const HERE: readonly BackendName[] = TESTED.filter(({ missing }) => !missing).map(({ name }) => name);

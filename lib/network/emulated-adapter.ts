/** What a WebGPU adapter says of itself. */
export interface AdapterInfo {
  readonly vendor: string;
  readonly architecture: string;
  readonly description: string;
  readonly isFallbackAdapter?: boolean;
}

/** Programs that act as graphics cards. */
const SOFTWARE = /swiftshader|llvmpipe|lavapipe|softpipe|basic render driver/i;

/** Tells a graphics card from a program that emulates one on the processor, more slowly than wasm computes. */
export function isEmulated({ vendor, architecture, description, isFallbackAdapter }: AdapterInfo): boolean {
  return isFallbackAdapter === true || SOFTWARE.test(`${vendor} ${architecture} ${description}`);
}

import type { Views } from 'texton-lab/dist/compute/engine/machine';
import { MAXIMUM_PAGES } from 'texton-lab/dist/compute/wasm/assemble';
import { moduleWriter, type ModuleWriter } from 'texton-lab/dist/compute/wasm/module-writer';
import { wasm } from 'texton-lab/dist/compute/wasm/web-assembly';

/** Some functions in WebAssembly and a memory of 256 KiB of their own. */
export interface Instance extends Views {
  /** What is exported, as it is: arguments by position. */
  readonly functions: Readonly<Record<string, (...values: number[]) => void>>;
}

/** Defines functions and makes them ready to be called. */
export function instance(define: (module: ModuleWriter) => unknown): Instance {
  const module = moduleWriter();
  define(module);
  const memory = new wasm.Memory({ initial: 4, maximum: MAXIMUM_PAGES, shared: true });
  const { exports } = new wasm.Instance(new wasm.Module(module.assemble()), { env: { memory } });
  const { buffer } = memory;
  return {
    functions: exports as Instance['functions'],
    int32: new Int32Array(buffer),
    float32: new Float32Array(buffer),
    float64: new Float64Array(buffer),
  };
}

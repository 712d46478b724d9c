import { bindKernels, type Kernels } from '../kernels/bind-kernels';
import { wasm, type WasmMemory, type WasmModule } from '../wasm/web-assembly';

/** Typed views of the memory: index = address / size. */
export interface Views {
  readonly int32: Int32Array;
  readonly float32: Float32Array;
  readonly float64: Float64Array;
}

/** One thread's access to the shared memory and to the kernels. */
export interface Machine {
  readonly kernels: Kernels;
  /** Views of the memory, renewed when it has grown. */
  views(): Views;
}

/** Binds the kernels to a memory. */
export function machine(module: WasmModule, memory: WasmMemory): Machine {
  const instance = new wasm.Instance(module, { env: { memory } });
  let views = viewsOf(memory.buffer);
  return {
    kernels: bindKernels(instance.exports),
    views() {
      if (views.int32.buffer !== memory.buffer) views = viewsOf(memory.buffer);
      return views;
    },
  };
}

function viewsOf(buffer: SharedArrayBuffer): Views {
  return {
    int32: new Int32Array(buffer),
    float32: new Float32Array(buffer),
    float64: new Float64Array(buffer),
  };
}

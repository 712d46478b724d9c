import type { WasmMemory, WasmModule } from '../wasm/web-assembly';

/** What a helper thread is started with. */
export interface HelperStart {
  readonly module: WasmModule;
  readonly memory: WasmMemory;
  readonly control: Int32Array;
  /** Receives the text of an error: its length in the first byte pair, then UTF-16 units. */
  readonly message: Uint16Array;
  /** From 0. */
  readonly helper: number;
}

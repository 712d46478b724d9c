import { setMaxListeners } from 'node:events';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import v8 from 'node:v8';
import { writeKernels } from '../kernels';
import { MAXIMUM_PAGES } from '../wasm/assemble';
import { wasm, type WasmMemory, type WasmModule } from '../wasm/web-assembly';
import { allocator, type Allocator } from './allocator';
import { CONTROL, MAX_HELPERS } from './control';
import type { HelperStart } from './helper-start';
import { machine, type Machine } from './machine';

const PAGE = 65536;
const MAX_RESTARTS = 8;
/** Memory (bytes) beyond which an engine is discarded after the call, since shared memory cannot shrink. */
const KEPT_MEMORY = 256 * 2 ** 20;

/** A helper thread, as seen by the main thread. */
export interface Helper {
  readonly thread: Worker;
  /** Why it ended, if it did. */
  ended?: string;
}

/** The memory, the kernels and the helpers; one for the whole process. */
export interface Engine {
  readonly main: Machine;
  readonly memory: WasmMemory;
  readonly parts: Allocator;
  readonly control: Int32Array;
  readonly message: Uint16Array;
  readonly helpers: Helper[];
  /** Whether the engine runs the build with fused multiply-add. */
  readonly fused: boolean;
  readonly module: WasmModule;
  /** Number of replaced helpers; after {@link MAX_RESTARTS} the main thread works alone. */
  restarts: number;
  /** When the event loop last ran (ms), as far as the engine knows. */
  turned: number;
}

let current: Engine | undefined;

let last: Promise<unknown> = Promise.resolve();

/** Replaces the engine by one with the given build; only for tests. */
export function startEngine(options: { readonly fused: boolean }): void {
  stopEngine();
  current = start(options.fused);
}

/** Returns which build runs. */
export function engineBuild(): 'fused' | 'plain' {
  current ??= start(true);
  return current.fused ? 'fused' : 'plain';
}

/**
 * Runs a call after the previous ones: calls cannot share the helpers.
 * @param signal rejects the call at once while it waits; a running call checks it itself
 */
export function withEngine<T>(call: (on: Engine) => Promise<T>, signal?: AbortSignal): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const abort = (): void => reject(signal?.reason as Error);
    // Many calls may wait with one signal: this is not a leak, and Node should not warn of one.
    if (signal) setMaxListeners(0, signal);
    signal?.addEventListener('abort', abort);
    const turn = last.then(async () => {
      signal?.removeEventListener('abort', abort);
      signal?.throwIfAborted();
      current ??= start(true);
      const on = current;
      try {
        return await call(on);
      } finally {
        if (on.memory.buffer.byteLength > KEPT_MEMORY && current === on) stopEngine();
      }
    });
    last = turn.catch(() => {});
    turn.then(resolve, reject);
    if (signal?.aborted) abort();
  });
}

/** Ends the helpers and releases the memory; the next call starts a new engine. */
export function stopEngine(): void {
  const old = current;
  current = undefined;
  if (!old) return;
  for (const { thread } of old.helpers) void thread.terminate();
}

function start(allowFused: boolean): Engine {
  const { bytes, fused } = chooseBuild(allowFused);
  const module = new wasm.Module(bytes);
  const memory = new wasm.Memory({ initial: 16, maximum: MAXIMUM_PAGES, shared: true });
  return {
    main: machine(module, memory),
    memory,
    module,
    fused,
    parts: allocator((needed) => growTo(memory, needed)),
    control: new Int32Array(new SharedArrayBuffer(CONTROL.length * 4)),
    message: new Uint16Array(new SharedArrayBuffer(2048)),
    helpers: [],
    restarts: 0,
    turned: performance.now(),
  };
}

/** Returns the build with fused multiply-add if the platform supports it. */
function chooseBuild(allowFused: boolean): { bytes: Uint8Array; fused: boolean } {
  if (allowFused) {
    // Node 20 knows the relaxed instructions but hides them; later versions have them.
    if (/^v2[01]\./.test(process.version)) v8.setFlagsFromString('--experimental-wasm-relaxed-simd');
    const bytes = writeKernels(true);
    if (wasm.validate(bytes)) return { bytes, fused: true };
  }
  const bytes = writeKernels(false);
  if (!wasm.validate(bytes))
    throw new Error(
      `texton-lab: this processor or Node ${process.version} has no WebAssembly SIMD, which the engine needs`,
    );
  return { bytes, fused: false };
}

function growTo(memory: WasmMemory, needed: number): void {
  const missing = Math.ceil((needed - memory.buffer.byteLength) / PAGE);
  if (missing <= 0) return;
  try {
    memory.grow(missing);
  } catch {
    throw new RangeError(
      `texton-lab: this call needs ${Math.ceil(needed / 2 ** 20)} MiB of working memory, more than is available; ` +
        'pass fewer or smaller images at a time',
    );
  }
}

/** Starts helpers until there are `wanted`, without waiting: they join when they are ready. */
export function startHelpers(to: Engine, wanted: number): void {
  if (to.restarts > MAX_RESTARTS) return;
  for (let helper = 0; helper < Math.min(wanted, MAX_HELPERS); helper++) {
    const known = to.helpers[helper];
    if (known && known.ended === undefined) continue;
    if (known) {
      to.restarts++;
      const then = to.restarts > MAX_RESTARTS ? 'the main thread goes on alone' : 'another one replaces it';
      process.emitWarning(`a worker thread was lost: ${known.ended}; ${then}`, { type: 'TextonLabWarning' });
      if (to.restarts > MAX_RESTARTS) return;
    }
    to.helpers[helper] = startHelper(to, helper);
  }
}

function startHelper(to: Engine, helper: number): Helper {
  const { module, memory, control, message } = to;
  Atomics.store(control, CONTROL.states + helper, 0);
  const workerStart: HelperStart = { module, memory, control, message, helper };
  const thread = new Worker(path.join(__dirname, 'helper.js'), {
    workerData: { textonLabHelper: workerStart },
    stdin: false,
    // A helper makes little garbage; without a limit, its young generation would grow to several times what it needs.
    resourceLimits: { maxYoungGenerationSizeMb: 6 },
  });
  const started: Helper = { thread };
  thread.on('error', (error) => {
    started.ended ??= error.message;
  });
  thread.on('exit', (code) => {
    started.ended ??= `it ended with code ${code}`;
  });
  thread.unref();
  return started;
}

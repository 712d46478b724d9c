import type { RunOptions, Plane } from '../../core';
import { MAX_SLOTS } from '../engine/control';
import type { Engine } from '../engine/engine';
import { runJob } from '../engine/run-job';
import {
  prepareConvolution,
  unitPlace,
  type UnitPlace,
  type Window,
} from '../convolution/prepare-convolution';

/** Responses of a few units — images or tiles — in the engine's memory. */
export interface Phase {
  readonly units: readonly UnitPlace[];
  /** Address of the responses of the first unit, and bytes from those of one unit to the next. */
  readonly address: number;
  readonly unitBytes: number;
  /** Samples in a row, and rows, of a response plane; a unit fills it from the top left. */
  readonly width: number;
  readonly height: number;
  /** For each kernel, bytes from the start of a unit to its response plane. */
  readonly offsets: readonly number[];
}

/** The responses in memory take at most this many bytes, unless a single unit has more. */
const PHASE_BYTES = 16 * 2 ** 20;

/** Largest number of units in memory at a time. */
const MAX_UNITS = 256;

/**
 * Convolves images of one size with a bank in phases of a few units; the responses of a phase are used before those of the
 * next overwrite them. So memory does not grow with the number of images, nor with their size beyond that of a tile.
 */
export async function eachPhase(
  on: Engine,
  planes: readonly Plane[],
  bank: { readonly kernels: readonly Float64Array[]; readonly size: number; readonly window: Window },
  options: RunOptions,
  use: (phase: Phase) => Promise<void>,
): Promise<void> {
  const { onProgress, ...call } = options;
  const prepared = await prepareConvolution(on, planes, bank, call);
  let address = 0;
  try {
    const { pairs, layout, units } = prepared;
    const { width, height, planeBytes } = layout;
    const fitting = Math.floor(PHASE_BYTES / (2 * pairs.length * planeBytes));
    const perPhase = Math.min(units, MAX_UNITS, Math.max(1, fitting));
    // Every task of a phase has a slot of its own, so that its result is kept.
    const fewest = Math.ceil(pairs.length / Math.floor(MAX_SLOTS / perPhase));
    const perTask = Math.max(prepared.perTask(perPhase), fewest);
    const tasksPerUnit = Math.ceil(pairs.length / perTask);
    const unitBytes = tasksPerUnit * perTask * 2 * planeBytes;
    address = on.parts.allocate(perPhase * unitBytes + 64);
    const offsets: number[] = [];
    pairs.forEach(({ first, second }, p) => {
      const at = (p + Math.floor(p / perTask) * perTask) * planeBytes;
      offsets[first] = at;
      if (second !== undefined) offsets[second] = at + perTask * planeBytes;
    });
    for (let first = 0; first < units; first += perPhase) {
      const count = Math.min(perPhase, units - first);
      const job = prepared.job(first, count, perTask);
      await runJob(on, { ...job, output: address, slots: job.tasks }, call);
      const places = Array.from({ length: count }, (_, u) => unitPlace(prepared, first + u));
      await use({ units: places, address, unitBytes, width, height, offsets });
      onProgress?.(first + count, units);
      options.signal?.throwIfAborted();
    }
  } finally {
    if (address !== 0) on.parts.free(address);
    prepared.release();
  }
}

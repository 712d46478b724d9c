import type { RunOptions } from '../../core';
import type { Engine } from '../engine/engine';
import { runJob } from '../engine/run-job';
import { TASK } from '../engine/tasks';
import type { ForwardTransform } from './forward';
import { spectrumSize } from './forward';
import { kernelPairs, type KernelPair } from './kernel-pairs';
import { pairTableBytes, writePair } from './pair-table';
import { spectraFields, spectraScratch } from './spectra-task';
import { transformPlan } from './transform-plan';

/** A bank's spectra for one size of transform, in the engine's memory. */
export interface BankSpectra {
  readonly transform: ForwardTransform;
  readonly pairs: readonly KernelPair[];
  /** Address of the table of pairs. */
  readonly table: number;
}

interface Kept extends BankSpectra {
  readonly parts: readonly number[];
  readonly bytes: number;
  readonly bank: WeakRef<readonly Float64Array[]>;
  readonly key: string;
}

/** Size of the cache of spectra (bytes); those used last are always kept. */
const KEPT_BYTES = 48 * 2 ** 20;

const kept = new WeakMap<Engine, Kept[]>();

/**
 * Returns the spectra of a bank for transforms of rows × cols, computed or from the cache.
 * @param kernels the array itself is the key of the cache
 */
export async function bankSpectra(
  on: Engine,
  kernels: readonly Float64Array[],
  shape: { readonly size: number; readonly rows: number; readonly cols: number },
  options: RunOptions,
): Promise<BankSpectra> {
  const key = `${shape.rows}×${shape.cols}`;
  const list = kept.get(on) ?? [];
  kept.set(on, list);
  const at = list.findIndex((entry) => entry.key === key && entry.bank.deref() === kernels);
  const found = at === -1 ? await compute(on, kernels, shape, key, options) : (list.splice(at, 1)[0] as Kept);
  list.push(found);
  let total = list.reduce((sum, { bytes }) => sum + bytes, 0);
  for (let k = 0; k < list.length - 1;) {
    const { bank, bytes, parts } = list[k] as Kept;
    if (total <= KEPT_BYTES && bank.deref() !== undefined) {
      k++;
      continue;
    }
    total -= bytes;
    for (const part of parts) on.parts.free(part);
    list.splice(k, 1);
  }
  return found;
}

async function compute(
  on: Engine,
  kernels: readonly Float64Array[],
  { size, rows, cols }: { readonly size: number; readonly rows: number; readonly cols: number },
  key: string,
  options: RunOptions,
): Promise<Kept> {
  const pairs = kernelPairs(kernels, size);
  const elements = spectrumSize(rows, cols).groups * rows;
  const parts: number[] = [];
  const allocate = (bytes: number): number => {
    const part = on.parts.allocate(bytes);
    parts.push(part);
    return part;
  };
  let temporary = 0;
  try {
    const across = transformPlan(on, cols);
    parts.push(across.address);
    const down = rows === cols ? across : transformPlan(on, rows);
    if (down !== across) parts.push(down.address);
    const spectrumBytes = pairs.map(({ real }) => elements * (real ? 16 : 32));
    const bytes = spectrumBytes.reduce((sum, b) => sum + b, 0);
    const spectra = spectrumBytes.map(allocate);
    const table = allocate(pairTableBytes(pairs.length));
    temporary = on.parts.allocate(kernels.length * (8 + size * size * 4));
    const source = temporary + kernels.length * 8;
    const { int32, float32, float64 } = on.main.views();
    kernels.forEach((kernel, k) => {
      float64[temporary / 8 + k] = kernel.reduce((sum, value) => sum + value, 0);
      float32.set(kernel, source / 4 + k * size * size);
    });
    pairs.forEach(({ first, second, real }, p) =>
      writePair(int32, table, p, { first, second: second ?? -1, spectrum: spectra[p] as number, real }),
    );
    const transform = {
      rowPlan: down.address,
      rowStages: down.stages,
      rows,
      colPlan: across.address,
      colStages: across.stages,
      cols,
    };
    const values = { ...transform, kernels: source, sums: temporary, size, pairs: table };
    await runJob(
      on,
      {
        kind: TASK.spectra,
        tasks: pairs.length,
        values: spectraFields.pack(values),
        output: 0,
        slotBytes: 0,
        slots: pairs.length,
        scratchBytes: spectraScratch(rows, cols),
        cost: pairs.length * elements * 16e-6,
      },
      options,
    );
    return { transform, pairs, table, parts, bytes, bank: new WeakRef(kernels), key };
  } catch (error) {
    for (const part of parts) on.parts.free(part);
    throw error;
  } finally {
    if (temporary !== 0) on.parts.free(temporary);
  }
}

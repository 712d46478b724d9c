import type { Plane } from '../core';
import type { ConvolveBankOptions } from './convolve-bank-options';
import { checkOneSize } from './convolution/check-one-size';
import { aligned } from './engine/aligned';
import { MAX_SLOTS } from './engine/control';
import { withEngine, type Engine } from './engine/engine';
import { runJob } from './engine/run-job';
import { TASK } from './engine/tasks';
import { withParts } from './engine/with-parts';
import { nearestFields, nearestScratch, VECTORS_PER_TASK } from './nearest/nearest-task';
import { placeCentres, type PlacedCentres } from './nearest/place-centres';
import { eachPhase, type Phase } from './responses/each-phase';

/** One component of a response vector: the maximum over the responses of some kernels. */
export interface ResponseMaximum {
  /** Indices of the kernels. */
  readonly kernels: readonly number[];
  /** Whether the maximum is taken over magnitudes. */
  readonly absolute: boolean;
}

/** Options of {@link labelResponsesMany}. */
export interface LabelResponsesManyOptions extends ConvolveBankOptions {
  /** Sets of centres, each K×D, row-major; K may differ. */
  readonly sets: readonly (Float32Array | Float64Array)[];
  /** The components of a response vector. @defaultValue the response of each kernel */
  readonly maxima?: readonly ResponseMaximum[];
  /** Whether to rescale response vectors by log(1 + L/0.03)/L with L their norm. @defaultValue false */
  readonly weber?: boolean;
  /** Whether to return maps as well as the counts. @defaultValue true */
  readonly maps?: boolean;
}

/** Labels of the response vectors of an image. */
export interface ResponseLabels {
  /** Number of pixels nearest to each centre. */
  readonly counts: Float64Array;
  /** The nearest centre of each pixel of the window, row by row; absent without `maps`. */
  readonly map?: Int32Array;
}

/**
 * Labels every pixel of images with the nearest centre to its response vector, for several sets of centres, filtering only
 * once and without storing the responses.
 *
 * Gives the same labels as {@link convolveBank}, the maxima, Weber's rescaling and {@link nearestCentres} in turn.
 * @param planes images of the same size
 * @param kernels as for {@link convolveBank}
 * @returns for each set of centres, one result per plane
 * @throws RangeError when a set's length is not a multiple of the dimensions, or a kernel is used in two maxima
 */
export async function labelResponsesMany(
  planes: readonly Plane[],
  kernels: readonly Float64Array[],
  options: LabelResponsesManyOptions,
): Promise<ResponseLabels[][]> {
  const call = 'labelResponses';
  checkOneSize(call, planes);
  const { sets, window, weber = false, maps = true } = options;
  const maxima = options.maxima ?? kernels.map((_, k) => ({ kernels: [k], absolute: false }));
  const used = maxima.flatMap((maximum) => maximum.kernels);
  if (new Set(used).size !== used.length)
    throw new RangeError(`${call}: maxima must use every kernel at most once, got [${used.join(', ')}]`);
  const results = sets.map((centres) => {
    const count = centres.length / maxima.length;
    if (!Number.isInteger(count) || count < 1)
      throw new RangeError(
        `${call}: centres must be K × ${maxima.length} values, got ${centres.length} values in all`,
      );
    return planes.map((): ResponseLabels => ({
      counts: new Float64Array(count),
      ...(maps && { map: new Int32Array(window.width * window.height) }),
    }));
  });
  if (planes.length === 0 || sets.length === 0) return results;
  return withEngine(async (on) => {
    const placed: PlacedCentres[] = [];
    try {
      const vectors = planes.length * window.width * window.height;
      for (const centres of sets)
        placed.push(placeCentres(on, centres, { dimensions: maxima.length, vectors }));
      await eachPhase(on, planes, { kernels, ...options }, options, async (phase) => {
        for (const [s, centres] of placed.entries()) {
          // The job of the first set of centres replaces the responses by the rescaled maxima.
          const steps = s === 0 ? { maxima, weber } : { maxima: maxima.map(firstKernel), weber: false };
          await labelPhase(on, phase, { centres, ...steps, results: results[s] ?? [] }, options);
        }
      });
    } finally {
      for (const { address } of placed) on.parts.free(address);
    }
    return results;
  }, options.signal);
}

function firstKernel({ kernels }: ResponseMaximum): ResponseMaximum {
  return { kernels: kernels.slice(0, 1), absolute: false };
}

interface Labelling {
  readonly centres: PlacedCentres;
  readonly maxima: readonly ResponseMaximum[];
  readonly weber: boolean;
  readonly results: readonly ResponseLabels[];
}

async function labelPhase(
  on: Engine,
  phase: Phase,
  labelling: Labelling,
  { window, signal, workers }: ConvolveBankOptions,
): Promise<void> {
  const { units, width, height } = phase;
  const { centres, maxima, weber, results } = labelling;
  const pixels = width * height;
  const tasksPerUnit = Math.ceil(pixels / VECTORS_PER_TASK);
  const tasks = tasksPerUnit * units.length;
  const slots = Math.min(tasks, MAX_SLOTS);
  await withParts(on.parts, async (allocate) => {
    const tables = placeTables(on, phase, maxima, allocate);
    const output = allocate(slots * VECTORS_PER_TASK * 4);
    const { int32 } = on.main.views();
    await runJob(
      on,
      {
        kind: TASK.nearest,
        tasks,
        slots,
        output,
        slotBytes: VECTORS_PER_TASK * 4,
        scratchBytes: aligned(
          nearestScratch({ ...centres, dimensions: maxima.length, perTask: VECTORS_PER_TASK }),
        ),
        values: nearestFields.pack({
          count: pixels,
          perTask: VECTORS_PER_TASK,
          unitBytes: phase.unitBytes,
          dimensions: maxima.length,
          ...centres,
          data: phase.address,
          offsets: tables.offsets,
          maxima: tables.maxima,
          maximaCount: tables.maximaCount,
          weber: weber ? 1 : 0,
        }),
        cost: units.length * pixels * maxima.length * centres.centres * 4e-8,
        take(task, address) {
          const unit = units[Math.floor(task / tasksPerUnit)];
          if (!unit) return;
          const { counts, map } = results[unit.image] as ResponseLabels;
          const labels = address / 4 - (task % tasksPerUnit) * VECTORS_PER_TASK;
          const first = (task % tasksPerUnit) * VECTORS_PER_TASK;
          const last = Math.min(first + VECTORS_PER_TASK, unit.height * width);
          // Rows of a unit as wide as the window are contiguous and treated as one.
          const [row, used] =
            width === window.width ? [unit.height * width, unit.height * width] : [width, unit.width];
          for (let y = Math.floor(first / row); y * row < last; y++) {
            const end = Math.min(last, y * row + used);
            const to = (unit.y + y) * window.width + unit.x - y * row;
            for (let i = Math.max(first, y * row); i < end; i++) {
              const label = int32[labels + i] as number;
              counts[label] = (counts[label] as number) + 1;
              if (map) map[to + i] = label;
            }
          }
        },
      },
      { signal, workers },
    );
  });
}

/** Writes the offsets of the components of a response vector, and the planes of each maximum. */
function placeTables(
  on: Engine,
  { offsets }: Phase,
  maxima: readonly ResponseMaximum[],
  allocate: (bytes: number) => number,
): { offsets: number; maxima: number; maximaCount: number } {
  const taken = maxima.filter(({ kernels, absolute }) => kernels.length > 1 || absolute);
  const words = [
    ...maxima.map(({ kernels }) => offsets[kernels[0] as number] as number),
    ...taken.flatMap(({ kernels, absolute }) => [
      kernels.length,
      absolute ? 0x7fffffff : -1,
      ...kernels.map((kernel) => offsets[kernel] as number),
    ]),
  ];
  const address = allocate(words.length * 4);
  on.main.views().int32.set(words, address / 4);
  const list = taken.length > 0 ? address + maxima.length * 4 : 0;
  return { offsets: address, maxima: list, maximaCount: taken.length };
}

import type { RunOptions, Plane } from '../../core';
import { aligned } from '../engine/aligned';
import type { Engine } from '../engine/engine';
import { threadCount, type Job } from '../engine/run-job';
import { TASK } from '../engine/tasks';
import { bankSpectra } from './bank-spectra';
import { planConvolution, planCost, type ConvolutionPlan } from './convolution-plan';
import { convolveFields, convolveScratch, UNIT_BYTES, type ConvolveField } from './convolve-task';
import type { KernelPair } from './kernel-pairs';
import { stageImages } from './stage-images';

/** A part of the full convolution: the samples from (x, y) on, width × height of them. */
export interface Window {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Images, tiles and spectra in the engine's memory, ready to be convolved. */
export interface PreparedConvolution {
  readonly plan: ConvolutionPlan;
  readonly pairs: readonly KernelPair[];
  readonly window: Window;
  /** Images × tiles. */
  readonly units: number;
  readonly tilesPerImage: number;
  /** How a unit's planes of results are laid out in memory. */
  readonly layout: PlaneLayout;
  /** Makes the job that convolves `count` units from unit `first` on, with a few pairs per task. */
  job(first: number, count: number, perTask: number): ConvolutionJob;
  /** The values of such a job, as its tasks read them. */
  values(first: number, perTask: number): Record<ConvolveField, number>;
  /** How many pairs a task should have so that a job of that many units loads the threads evenly. */
  perTask(units: number): number;
  /** The same for results that are used at once: no more pairs than keep their results in the cache. */
  perTaskInCache(units: number): number;
  /** Frees the memory. */
  release(): void;
}

/** A plane of results in memory: its rows are contiguous. */
export interface PlaneLayout {
  /** Samples in a row, and rows. */
  readonly width: number;
  readonly height: number;
  /**
   * Bytes from one plane to the next: without a gap if results will be copied; otherwise with a gap that lets kernels write
   * four samples at a time.
   */
  readonly planeBytes: number;
}

/** A job that has no place for its results yet. */
export type ConvolutionJob = Omit<Job, 'output' | 'slots' | 'take'>;

/** Where a unit's results belong in the image: its window's top left sample and its size. */
export interface UnitPlace {
  readonly image: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Largest results (bytes) of a task of several pairs that stay in the cache until they are used. */
const TASK_BYTES = 256 * 2 ** 10;

/** A bank, which samples of its responses are wanted, and how they will be used. */
export interface BankWindow {
  readonly kernels: readonly Float64Array[];
  /** Kernels are size × size. */
  readonly size: number;
  readonly window: Window;
  /** Whether the results will be copied to whole images. */
  readonly copied?: boolean;
}

/** Stages images of one size and the spectra of a bank. */
export async function prepareConvolution(
  on: Engine,
  planes: readonly Plane[],
  { kernels, size, window, copied }: BankWindow,
  options: RunOptions,
): Promise<PreparedConvolution> {
  const { width = 1, height = 1 } = planes[0] ?? {};
  const plan = planConvolution({
    rows: { image: height, size, start: window.y, count: window.height },
    cols: { image: width, size, start: window.x, count: window.width },
  });
  const { rows, cols } = plan;
  const spectra = await bankSpectra(on, kernels, { size, rows: rows.length, cols: cols.length }, options);
  const inside =
    Math.min(window.x, window.y) >= size - 1 &&
    window.x + window.width <= width &&
    window.y + window.height <= height;
  const staged = stageImages(on, planes, plan, inside);
  const tilesPerImage = rows.tiles * cols.tiles;
  const units = planes.length * tilesPerImage;
  const pairCount = spectra.pairs.length;
  const threads = threadCount(options);
  // The transform stores 4 × 4 samples at a time.
  const shape = { width: Math.max(4, cols.tile), height: Math.max(4, rows.tile) };
  const bytes = shape.width * shape.height * 4;
  const layout = { ...shape, planeBytes: copied ? bytes : aligned(bytes) };
  const { rowPlan, rowStages, colPlan, colStages } = spectra.transform;
  const values = (first: number, perTask: number): Record<ConvolveField, number> => ({
    rowPlan,
    rowStages,
    rows: rows.length,
    colPlan,
    colStages,
    cols: cols.length,
    pairs: spectra.table,
    pairCount,
    perTask,
    units: staged.units + first * UNIT_BYTES,
    rowBytes: staged.rowBytes,
    blocks: staged.blocks,
    inputQuads: staged.inputQuads,
    rowSkip: rows.skip,
    rowCount: layout.height,
    colSkip: cols.skip,
    colCount: layout.width,
    planeBytes: layout.planeBytes,
  });
  function job(first: number, count: number, perTask: number): ConvolutionJob {
    return {
      kind: TASK.convolve,
      tasks: count * Math.ceil(pairCount / perTask),
      values: convolveFields.pack(values(first, perTask)),
      slotBytes: aligned(perTask * 2 * layout.planeBytes),
      scratchBytes: aligned(convolveScratch(rows.length, cols.length, layout.height)),
      cost: (planCost(plan) / tilesPerImage) * count * pairCount * 1e-6,
    };
  }
  const perTask = (here: number): number =>
    Math.min(pairCount, Math.ceil((pairCount * here) / (8 * threads)));
  const inCache = Math.max(1, Math.floor(TASK_BYTES / (2 * layout.planeBytes)));
  return {
    plan,
    pairs: spectra.pairs,
    window,
    units,
    tilesPerImage,
    job,
    layout,
    values,
    perTask,
    perTaskInCache: (here) => Math.min(perTask(here), inCache),
    release: () => on.parts.free(staged.address),
  };
}

/** Returns which image a unit's results belong to, and where in it. */
export function unitPlace({ plan, window, tilesPerImage }: PreparedConvolution, unit: number): UnitPlace {
  const { rows, cols } = plan;
  const tile = unit % tilesPerImage;
  const y = Math.floor(tile / cols.tiles) * rows.tile;
  const x = (tile % cols.tiles) * cols.tile;
  return {
    image: Math.floor(unit / tilesPerImage),
    x,
    y,
    width: Math.min(cols.tile, window.width - x),
    height: Math.min(rows.tile, window.height - y),
  };
}

import type { LongCall, Plane } from '../../core';
import type { Engine } from '../engine/engine';
import { threadCount, type Job } from '../engine/run-job';
import { TASK } from '../engine/tasks';
import { bankSpectra } from './bank-spectra';
import { planConvolution, planCost, type ConvolutionPlan } from './convolution-plan';
import { convolveFields, convolveScratch } from './convolve-task';
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
  /** How a unit's planes of results lie in memory, for tasks that compute with them. */
  readonly layout: PlaneLayout;
  /** How they lie when they are only copied: without gaps between rows where a unit is as wide as the window. */
  readonly tightLayout: PlaneLayout;
  /** Makes the job that convolves `count` units from unit `first` on, some pairs in a task. */
  job(first: number, count: number, perTask: number, layout: PlaneLayout): ConvolutionJob;
  /** How many pairs a task should have for an even load of a job of so many units. */
  perTask(units: number): number;
  /** Gives the memory back. */
  release(): void;
}

/** A plane of results in memory. */
export interface PlaneLayout {
  /** Samples from a row to the next, and rows. */
  readonly width: number;
  readonly height: number;
  /** Bytes from a plane to the next. */
  readonly planeBytes: number;
}

/** A job whose results still need a place. */
export type ConvolutionJob = Omit<Job, 'output' | 'slots' | 'take'>;

/** Where a unit's results belong in the image: its window's top left sample and its size. */
export interface UnitPlace {
  readonly image: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Stages images of one size and the spectra of a bank. */
export async function prepareConvolution(
  on: Engine,
  planes: readonly Plane[],
  { kernels, size, window }: { kernels: readonly Float64Array[]; size: number; window: Window },
  options: LongCall,
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
  const [rowQuads, colQuads] = [Math.ceil(rows.tile / 4), Math.ceil(cols.tile / 4)];
  const pairCount = spectra.pairs.length;
  const threads = threadCount(options);
  const planeRows = rowQuads * 4;
  const layout = { width: colQuads * 4, height: planeRows, planeBytes: rowQuads * colQuads * 64 };
  const tightBytes = planeRows * window.width * 4;
  const tightLayout =
    cols.tiles > 1 || window.width < 4
      ? layout
      : { width: window.width, height: planeRows, planeBytes: tightBytes };
  function job(
    first: number,
    count: number,
    perTask: number,
    { width: samples, planeBytes }: PlaneLayout,
  ): ConvolutionJob {
    const values = {
      ...spectra.transform,
      pairs: spectra.table,
      pairCount,
      perTask,
      units: staged.units + first * 8,
      rowBytes: staged.rowBytes,
      blocks: staged.blocks,
      rowSkip: rows.skip,
      rowQuads,
      colSkip: cols.skip,
      colQuads,
      outRowBytes: samples * 4,
      planeBytes,
    };
    return {
      kind: TASK.convolve,
      tasks: count * Math.ceil(pairCount / perTask),
      values: convolveFields.pack(values),
      slotBytes: perTask * 2 * planeBytes,
      scratchBytes: Math.ceil(convolveScratch(rows.length, cols.length, rowQuads) / 64) * 64,
      cost: (planCost(plan) / tilesPerImage) * count * pairCount * 1e-6,
    };
  }
  return {
    plan,
    pairs: spectra.pairs,
    window,
    units,
    tilesPerImage,
    job,
    layout,
    tightLayout,
    perTask: (here) => Math.min(pairCount, Math.ceil((pairCount * here) / (8 * threads))),
    release: () => on.parts.free(staged.address),
  };
}

/** Says where in which image a unit's results belong. */
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

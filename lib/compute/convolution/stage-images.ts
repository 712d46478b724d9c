import type { Plane } from '../../core';
import type { Engine } from '../engine/engine';
import type { ConvolutionPlan } from './convolution-plan';
import { UNIT_BYTES } from './convolve-task';

/** Images in the engine's memory, and the units — images or tiles of them — that are convolved one by one. */
export interface StagedImages {
  readonly address: number;
  /** Address of the table of units: image by image, and in each image tile by tile, row by row. */
  readonly units: number;
  readonly rowBytes: number;
  /** Number of groups of eight rows that a unit reads, and of groups of four samples in a row. */
  readonly blocks: number;
  readonly inputQuads: number;
}

/**
 * Copies images of the same size into the engine's memory, padded with as many zeros as their units read.
 * @param subtractMean whether to subtract the mean: valid if no sample of the result depends on pixels outside the image
 */
export function stageImages(
  on: Engine,
  planes: readonly Plane[],
  { rows, cols }: ConvolutionPlan,
  subtractMean: boolean,
): StagedImages {
  const blocks = Math.ceil(Math.min(rows.input, rows.length) / 8);
  const height = (rows.tiles - 1) * rows.tile + blocks * 8;
  const inputQuads = Math.ceil(Math.min(cols.input, cols.length) / 4);
  const width = (cols.tiles - 1) * cols.tile + inputQuads * 4;
  const tiles = rows.tiles * cols.tiles;
  const imageBytes = height * width * 4;
  const units = planes.length * tiles * UNIT_BYTES;
  const address = on.parts.allocate(imageBytes * planes.length + units);
  const table = address + imageBytes * planes.length;
  const { int32, float32 } = on.main.views();
  planes.forEach((plane, n) => {
    const image = address + n * imageBytes;
    const mean = subtractMean ? meanOf(plane.data) : 0;
    const target = float32.subarray(image / 4, image / 4 + height * width);
    target.fill(0);
    copyImage(plane, target, { width, height, x: cols.origin, y: rows.origin, mean });
    for (let unit = 0; unit < tiles; unit++) {
      const tileY = Math.floor(unit / cols.tiles) * rows.tile;
      const tileX = (unit % cols.tiles) * cols.tile;
      const at = (table + (n * tiles + unit) * UNIT_BYTES) / 4;
      int32[at] = image + (tileY * width + tileX) * 4;
      float32[at + 1] = mean;
    }
  });
  return { address, units: table, rowBytes: width * 4, blocks, inputQuads };
}

/** Rows up to this length are copied sample by sample: a call of `set` takes longer. */
const SHORT_ROW = 128;

/** Copies the part of an image inside a window whose first sample is (x, y) of the image. */
function copyImage(
  plane: Plane,
  target: Float32Array,
  at: { width: number; height: number; x: number; y: number; mean: number },
): void {
  const from = Math.max(0, at.x);
  const to = Math.min(plane.width, at.x + at.width);
  const byRows = at.mean === 0 && to - from > SHORT_ROW;
  for (let y = Math.max(0, at.y); y < Math.min(plane.height, at.y + at.height); y++) {
    const source = y * plane.width;
    const start = (y - at.y) * at.width - at.x;
    if (byRows) target.set(plane.data.subarray(source + from, source + to), start + from);
    else for (let x = from; x < to; x++) target[start + x] = (plane.data[source + x] as number) - at.mean;
  }
}

/** The mean, rounded to single precision because it is added back in single precision. */
function meanOf(data: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < data.length; i++) sum += data[i] as number;
  return Math.fround(sum / data.length);
}

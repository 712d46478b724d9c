import { checkInteger, randomGenerator, throwIfInterrupted, type Plane, type RunOptions } from '../core';
import { readPlane, type ImageSize, type Rectangle } from '../image';
import { copyRectangle } from '../image/crop';
import { openImage } from '../image/open-image';
import { allInOrder } from './all-in-order';
import { checkCut, type Cut } from './check-cut';
import type { CropOptions, Dataset, ItemOrigin, Region } from './dataset';
import { imageCache } from './image-cache';

/** An image to crop items from. */
export interface SourceImage {
  readonly file: string;
  readonly label: number;
  /** Integers that identify the image, so that its crops do not depend on which other images are loaded. */
  readonly streams: readonly number[];
}

/** Cache of decoded images (bytes): the 13 Brodatz images take 52 MiB. */
const cacheBytes = 64 * 2 ** 20;

/** Reads images and keeps the last ones. Data sets of the same images can share it, so that each is kept once. */
export function imageReader(): (file: string) => Promise<Plane> {
  return imageCache(readPlane, cacheBytes);
}

/** Number of files opened at a time. */
const atOnce = 16;

/**
 * Makes a data set of items cropped from images, in the order of the images and of their crops. All headers are read first,
 * so that a missing, unreadable or too small image is reported before any work.
 */
export async function cutDataset(
  call: string,
  images: readonly SourceImage[],
  options: {
    readonly name: string;
    readonly rendered: boolean;
    readonly classNames: readonly string[];
    readonly cut: Required<Pick<CropOptions, 'crops'>> & CropOptions;
    /** @defaultValue a reader of its own */
    readonly read?: (file: string) => Promise<Plane>;
  } & RunOptions,
): Promise<Dataset> {
  const cut = checkCut(call, options.cut, images.length);
  // A rendered picture is rendered again, not fetched again as the reader's message says.
  const told =
    (file: string) =>
    (error: unknown): never => {
      if (!options.rendered) throw error;
      throw new Error(
        `${call}: the rendered picture '${file}' is missing or damaged; load the data set again to render it again`,
        { cause: error },
      );
    };
  const origins: ItemOrigin[] = [];
  const labels: number[] = [];
  const imageIds: number[] = [];
  for (let first = 0; first < images.length; first += atOnce) {
    options.signal?.throwIfAborted();
    const some = images.slice(first, first + atOnce);
    const sizes = await allInOrder(
      some.map(({ file }) => sizeOf(call, file, options.signal).catch(told(file))),
    );
    some.forEach(({ file, label, streams }, i) => {
      const { width, height } = sizes[i] as ImageSize;
      for (const rectangle of rectangles(call, { file, width, height, streams }, cut)) {
        origins.push({ file, imageWidth: width, imageHeight: height, ...rectangle });
        labels.push(label);
        imageIds.push(first + i);
      }
    });
  }
  const { read = imageReader() } = options;
  return {
    name: options.name,
    rendered: options.rendered,
    length: origins.length,
    classNames: options.classNames,
    labels: Int32Array.from(labels),
    imageIds: Int32Array.from(imageIds),
    origins,
    async get(i: number) {
      const origin = itemAt(origins, i);
      const plane = await read(origin.file).catch(told(origin.file));
      checkUnchanged(i, plane, origin);
      return copyRectangle(plane, origin);
    },
  };
}

function sizeOf(call: string, file: string, signal: AbortSignal | undefined): Promise<ImageSize> {
  return openImage(call, file, { maxPixels: Infinity, signal }, ({ width, height }) => ({ width, height }));
}

/** Crops are valid only for the image that was there when the data set was loaded. */
function checkUnchanged(i: number, { width, height }: Plane, origin: ItemOrigin): void {
  if (width !== origin.imageWidth || height !== origin.imageHeight)
    throw new Error(
      `dataset.get: item ${i} cannot be cropped from '${origin.file}': the image had ${origin.imageWidth} × ${origin.imageHeight} pixels when the data set was loaded and has ${width} × ${height} now; load the data set again`,
    );
}

/** Returns entry i, or throws an error with the valid range. */
export function itemAt<T>(items: ArrayLike<T>, i: number): T {
  throwIfInterrupted();
  if (items.length === 0) throw new RangeError(`dataset.get: the data set has no items, got i = ${i}`);
  return items[checkInteger('dataset.get', 'i', i, 0, items.length - 1)] as T;
}

function rectangles(
  call: string,
  image: { file: string; width: number; height: number; streams: readonly number[] },
  { crops, size, seed, region }: Cut,
): Rectangle[] {
  const area = regionOf(image, region);
  if (crops === 'whole') return [area];
  const free = { x: area.width - size, y: area.height - size };
  if (free.x < 0 || free.y < 0) {
    const part = region === 'whole' ? `'${image.file}'` : `the ${region} half of '${image.file}'`;
    throw new RangeError(
      `${call}: size must be at most ${Math.min(area.width, area.height)}, since ${part} has ${area.width} × ${area.height} pixels, got ${size}`,
    );
  }
  if (crops === 'centre')
    return [
      {
        x: area.x + Math.floor(free.x / 2),
        y: area.y + Math.floor(free.y / 2),
        width: size,
        height: size,
      },
    ];
  return Array.from({ length: crops }, (_, k) => {
    const random = randomGenerator(seed, ...image.streams, k);
    const x = area.x + random.integer(free.x + 1);
    const y = area.y + random.integer(free.y + 1);
    return { x, y, width: size, height: size };
  });
}

function regionOf({ width, height }: { width: number; height: number }, region: Region): Rectangle {
  const half = Math.floor(width / 2);
  if (region === 'left') return { x: 0, y: 0, width: half, height };
  if (region === 'right') return { x: width - half, y: 0, width: half, height };
  return { x: 0, y: 0, width, height };
}

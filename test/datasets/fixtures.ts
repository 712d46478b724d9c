import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Plane } from 'texton-lab';
import { planeDataset, type Dataset } from 'texton-lab/dist/datasets';
import { planeOf, writeGrey } from '../image/fixtures';

/** The grey value at x, y of the made-up image with a number: no two places of an image look alike. */
export function grey(number: number, x: number, y: number): number {
  return (x * 31 + y * 17 + ((x * y) % 13) + number * 59) % 256;
}

/** Writes images 1.3.01.tiff … of 40 × 32 pixels into a folder. */
export async function writeBrodatz(folder: string, count: number = 13): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (let n = 1; n <= count; n++) {
    const file = join(folder, `1.3.${String(n).padStart(2, '0')}.tiff`);
    await writeGrey(file, { width: 40, height: 32 }, (x, y) => grey(n, x, y));
  }
}

/** Writes sampleNN/NN-<number>.png of 24 × 24 pixels for some classes and image numbers. */
export async function writeCuret(
  folder: string,
  classes: readonly number[],
  images: readonly number[],
): Promise<void> {
  for (const n of classes) {
    const name = String(n).padStart(2, '0');
    mkdirSync(join(folder, `sample${name}`), { recursive: true });
    for (const image of images) {
      const file = join(folder, `sample${name}`, `${name}-${String(image).padStart(3, '0')}.png`);
      await writeGrey(file, { width: 24, height: 24 }, (x, y) => grey(100 * n + image, x, y));
    }
  }
}

/** A data set in memory: each number is the image of an item, grouped by class; every plane is 1 × 1. */
export function tinyDataset(classes: readonly (readonly number[])[]): Dataset {
  const imageIds = classes.flat();
  const planes = imageIds.map((_, i): Plane => planeOf([[i]]));
  const labels = classes.flatMap((images, label) => images.map(() => label));
  return planeDataset(planes, { labels, imageIds, classNames: classes.map((_, i) => `c${i}`) });
}

/** The items that a split's side was made of, told from the planes of `tinyDataset`. */
export async function itemsOf(dataset: Dataset): Promise<number[]> {
  const planes = await Promise.all(Array.from({ length: dataset.length }, (_, i) => dataset.get(i)));
  return planes.map((plane) => plane.data[0]!);
}

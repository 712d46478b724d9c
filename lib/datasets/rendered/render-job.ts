import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describeWriteFailure } from '../../core';
import { conditions } from './conditions';
import { brodatzName, curetName } from './file-names';
import type { Job } from './job';
import { imageSide, prepareClass } from './prepare-class';
import { brodatzSide, renderBrodatzImage } from './render-brodatz-image';
import { renderImage } from './render-image';
import sharp = require('sharp');

function grey(bytes: Uint8Array, side: number): sharp.Sharp {
  return sharp(bytes, { raw: { width: side, height: side, channels: 1 } }).toColourspace('b-w');
}

/** Writes an image into a folder that no other process uses yet. */
async function write(file: string, data: Uint8Array): Promise<void> {
  await writeFile(file, data).catch(cannotWrite(file));
}

function cannotWrite(file: string): (error: unknown) => never {
  return (error) => {
    throw new Error(describeWriteFailure(file, error), { cause: error });
  };
}

/** Renders one job's images into its folder, calling `onImage` after each that is written. */
export async function renderJob({ set, number, folder }: Job, onImage: () => void): Promise<void> {
  // Jobs already run in parallel; a single image is too small for more threads.
  sharp.concurrency(1);
  // Not recursive, so that an existing folder or link of another user is never written to.
  await mkdir(folder).catch(cannotWrite(folder));
  if (set === 'brodatz') {
    const file = path.join(folder, brodatzName(number));
    await write(
      file,
      await grey(renderBrodatzImage(number), brodatzSide).tiff({ compression: 'none' }).toBuffer(),
    );
    onImage();
    return;
  }
  const sample = prepareClass(number);
  let writing: Promise<void> = Promise.resolve();
  for (const condition of conditions) {
    const bytes = renderImage(sample, { condition });
    // One image is encoded while the next is rendered.
    await writing;
    const file = path.join(folder, curetName(number, condition.number));
    writing = grey(bytes, imageSide)
      .png({ compressionLevel: 2 })
      .toBuffer()
      .then((data) => write(file, data))
      .then(onImage);
  }
  await writing;
}

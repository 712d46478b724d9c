import { stat } from 'node:fs/promises';
import { dirname, extname } from 'node:path';
import {
  checkNumber,
  checkPlane,
  describeValue,
  describeWriteFailure,
  listOption,
  readOptions,
  writeWhole,
  type OptionRule,
  type Plane,
} from '../core';

/** Options of `writePlane`. */
export interface WritePlaneOptions {
  /** Bits per pixel. @defaultValue 8 */
  readonly bits?: 8 | 16;
  /** Values of black and white; values outside are clipped. @defaultValue [0, 1] */
  readonly range?: readonly [number, number];
}

const bitsOption: OptionRule<8 | 16> = {
  check: (call, name, value) => {
    if (value !== 8 && value !== 16)
      throw new RangeError(`${call}: ${name} must be 8 or 16, got ${describeValue(value)}`);
  },
  fallback: 8,
};

const rules = {
  bits: bitsOption,
  range: listOption<number, readonly number[]>('the values that become black and white, [low, high]', [0, 1]),
};

/**
 * Writes a plane as a grey PNG or TIFF file, depending on the extension (.png, .tif, .tiff).
 *
 * The file is written under a temporary name and then renamed, so that no reader sees half of it.
 * @throws RangeError for another extension or a range that is not increasing; Error naming the file when it cannot be written
 * @example
 * ```ts
 * import { readPlane, writePlane } from 'texton-lab';
 *
 * const plane = { width: 2, height: 1, data: Float32Array.of(-1, 1) };
 * await writePlane('two-pixels.png', plane, { range: [-1, 1] });
 * console.log((await readPlane('two-pixels.png')).data); // → Float32Array(2) [ 0, 1 ]
 * ```
 */
export async function writePlane(file: string, plane: Plane, options: WritePlaneOptions = {}): Promise<void> {
  if (typeof file !== 'string')
    throw new TypeError(`writePlane: file must be a path, got ${describeValue(file)}`);
  checkPlane('writePlane', plane);
  const { bits, range } = readOptions('writePlane', options, rules);
  const low = checkNumber('writePlane', 'range[0]', range[0]);
  const high = checkNumber('writePlane', 'range[1]', range[1]);
  if (!(low < high)) throw new RangeError(`writePlane: range must be increasing, got [${low}, ${high}]`);
  const suffix = extname(file).toLowerCase();
  if (!['.png', '.tif', '.tiff'].includes(suffix))
    throw new RangeError(`writePlane: file must end in .png, .tif or .tiff, got ${describeValue(file)}`);
  const folder = dirname(file);
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder)
    throw new Error(`writePlane: cannot write '${file}': there is no folder '${folder}'; make it first`);

  const { default: sharp } = await import('sharp');
  const raw = { width: plane.width, height: plane.height, channels: 1 } as const;
  const image = sharp(quantise(plane.data, bits, low, high), { raw }).toColourspace(
    bits === 8 ? 'b-w' : 'grey16',
  );
  const encoded = suffix === '.png' ? image.png() : image.tiff({ compression: 'none' });
  const bytes = await encoded.toBuffer().catch((error: unknown) => {
    throw new Error(`writePlane: ${describeWriteFailure(file, error)}`, { cause: error });
  });
  await writeWhole(file, bytes).catch((error: unknown) => {
    throw new Error(`writePlane: ${(error as Error).message}`, { cause: error });
  });
}

/** Maps [low, high] to the stored integers, rounded to nearest. */
function quantise(data: Float32Array, bits: 8 | 16, low: number, high: number): Uint8Array | Uint16Array {
  const maximum = bits === 8 ? 255 : 65535;
  const stored = bits === 8 ? new Uint8Array(data.length) : new Uint16Array(data.length);
  for (let i = 0; i < data.length; i++) {
    const share = ((data[i] as number) - low) / (high - low);
    stored[i] = Math.round(Math.min(1, Math.max(0, share)) * maximum);
  }
  return stored;
}

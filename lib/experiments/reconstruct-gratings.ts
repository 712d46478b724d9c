import { checkList, checkNumber, integerOption, readOptions, type Plane } from '../core';
import { filterResponses, type FilterBank } from '../filters';
import { centralCrop } from '../image';
import { pixelTextons } from '../textons';
import { correlation, reconstructFromTextonMap } from '../reconstruct';
import { decoderRules } from './decoder-rules';

/** Options of {@link reconstructGratings}. */
export interface ReconstructGratingsOptions {
  readonly bank: FilterBank;
  /** See `reconstructFromTextonMap`. @defaultValue 3e-3 */
  readonly regularisation?: number;
  /** Side of the waves that are returned (px). @defaultValue 40 */
  readonly size?: number;
}

const rules = {
  bank: decoderRules.bank,
  regularisation: decoderRules.regularisation,
  size: integerOption({ min: 8, default: 40 }),
};

/** A sine wave, and its reconstruction from a bank's responses. */
export interface ReconstructedGrating {
  /** Cycles per pixel. */
  readonly frequency: number;
  readonly wave: Plane;
  readonly rebuilt: Plane;
  /** Fraction of its contrast in the reconstruction, in phase with it. */
  readonly kept: number;
}

/** Pixels on every side that are filtered but not shown, away from the border. */
const MARGIN = 48;

/**
 * Reconstructs vertical sine waves from their unquantised responses by least squares: what is lost here no decoder can
 * bring back, since the bank does not respond to it.
 * @param frequencies cycles per pixel, in (0, 0.5]
 * @throws RangeError when a frequency lies outside
 */
export async function reconstructGratings(
  frequencies: readonly number[],
  options: ReconstructGratingsOptions,
): Promise<ReconstructedGrating[]> {
  const call = 'reconstructGratings';
  const { bank, regularisation, size } = readOptions(call, options, rules);
  checkList(call, 'frequencies', frequencies, 'a list of numbers');
  frequencies.forEach((frequency, i) => {
    if (checkNumber(call, `frequencies[${i}]`, frequency, 0, 0.5) === 0)
      throw new RangeError(`${call}: frequencies[${i}] must be above 0, got 0`);
  });
  const width = size + 2 * MARGIN;
  const waves: ReconstructedGrating[] = [];
  for (const frequency of frequencies) {
    const grey = (i: number): number =>
      0.5 + 0.4 * Math.cos(2 * Math.PI * frequency * ((i % width) - MARGIN));
    const whole = {
      width,
      height: width,
      data: Float32Array.from({ length: width ** 2 }, (_, i) => grey(i)),
    };
    const { map, textons } = pixelTextons(await filterResponses(whole, bank, { border: 'reflect' }));
    const back = reconstructFromTextonMap(map, textons, {
      bank,
      decoder: 'least squares',
      original: whole,
      regularisation,
    });
    const [wave, rebuilt] = [whole, back].map((plane) => centralCrop(plane, { width: size })) as [
      Plane,
      Plane,
    ];
    const kept = correlation(wave, rebuilt) * Math.sqrt(variance(rebuilt.data) / variance(wave.data));
    waves.push({ frequency, wave, rebuilt, kept });
  }
  return waves;
}

function variance(values: Float32Array): number {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
}

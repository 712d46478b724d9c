import { meanWithInterval } from '../classify';
import { verdicts } from './verdicts';

/** The gain of one decoder over another on the same images. */
export type DecibelGain = {
  /** Mean over the images (dB); NaN for the decoder that the others are compared with. */
  readonly gain: number;
  /** 95 % interval of the mean gain (dB); NaN for a single image. */
  readonly from: number;
  readonly to: number;
  /** By Holm's rule over all comparisons, see `verdicts`. */
  readonly verdict: string;
};

/** PSNR of several decoders on the same images; all others are compared with one of them. */
export interface DecibelGroup {
  readonly values: readonly (readonly number[])[];
  /** Index of the decoder to compare with. */
  readonly reference: number;
}

/** Compares decoders image by image, and tests the comparisons of all groups together. */
export function decibelGains(groups: readonly DecibelGroup[]): DecibelGain[][] {
  const compared = groups.flatMap(({ values, reference }, group) =>
    values.flatMap((list, place) => {
      if (place === reference) return [];
      const other = values[reference] as readonly number[];
      const { mean, deviation, interval } = meanWithInterval(list.map((v, i) => v - (other[i] as number)));
      return [{ group, place, gain: mean, deviation, ...interval, draws: list.length }];
    }),
  );
  const judged = verdicts(compared);
  return groups.map(({ values }, group) =>
    values.map((_, place) => {
      const row = judged.find((one) => one.group === group && one.place === place);
      return {
        gain: row?.gain ?? NaN,
        from: row?.low ?? NaN,
        to: row?.high ?? NaN,
        verdict: row?.verdict ?? 'reference',
      };
    }),
  );
}

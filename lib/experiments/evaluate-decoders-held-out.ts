import {
  checkInteger,
  checkList,
  checkPlane,
  integerOption,
  letEventsIn,
  listOption,
  readOptions,
  seedOption,
  type Plane,
  type ReadOptions,
} from '../core';
import { filterResponses, type FilterBank } from '../filters';
import { crop } from '../image';
import { learnTextons, textonMap } from '../textons';
import {
  applyMapDecoder,
  learnMapDecoder,
  psnr,
  reconstructFromTextonMap,
  type MapDecoder,
} from '../reconstruct';
import { decibelGains, type DecibelGain } from './decibel-gains';
import { decoderRules } from './decoder-rules';
import { withMeanOf } from './with-mean-of';

/** Options of {@link evaluateDecodersHeldOut}. */
export interface EvaluateDecodersHeldOutOptions {
  readonly bank: FilterBank;
  /** Number of textons. @defaultValue 50 */
  readonly count?: number;
  /** Seed of k-means. @defaultValue 0 */
  readonly seed?: number;
  /** Of the overlapping patches (px); see `reconstructFromTextonMap`. */
  readonly sigma?: number;
  /** Radii of the learned decoders' square neighbourhoods (px). @defaultValue [0, 1, 2, 4] */
  readonly radii?: readonly number[];
}

const rules = {
  bank: decoderRules.bank,
  count: integerOption({ min: 1, default: 50 }),
  seed: seedOption(),
  sigma: decoderRules.sigma,
  radii: listOption<number, number[]>('a list of integers', [0, 1, 2, 4]),
};

type Settings = ReadOptions<typeof rules>;

/** How well a decoder reconstructs the half it was learnt from and the held-out half, with its gain on the held-out half. */
export type HeldOutDecoderRow = {
  readonly decoder: string;
  /** The decoder that it is compared with; a dash for «centre + mean» itself. */
  readonly comparedWith: string;
  /** Mean PSNR of the left halves, from which textons and decoder were learnt. */
  readonly seenPsnr: number;
  /** Mean PSNR of the right halves. */
  readonly unseenPsnr: number;
} & DecibelGain;

/**
 * Evaluates learned decoders on held-out pixels: textons and decoders are learnt from the left half of each image and
 * reconstruct both halves, along with «centre + mean» and «overlap», which learn nothing. Borders are mirrored. Gains over
 * «centre + mean» on the right halves are tested by Holm's rule, together with the gains of larger squares over «learned 1×1»,
 * if that is among the decoders.
 *
 * Besides the texton map, every decoder gets the mean grey level of the half, and its reconstruction is shifted to that mean. A
 * learned decoder has the mean of the left half; under uneven light the right half has another mean, and without the shift the
 * comparison would be one of means.
 * @param planes images, at least 2 px wide
 * @returns a row for each decoder, compared with «centre + mean»; then one for each larger square, compared with «learned 1×1»
 * @throws RangeError when there is no image
 */
export async function evaluateDecodersHeldOut(
  planes: readonly Plane[],
  options: EvaluateDecodersHeldOutOptions,
): Promise<HeldOutDecoderRow[]> {
  const call = 'evaluateDecodersHeldOut';
  checkList(call, 'planes', planes, 'a list of Planes');
  const settings = readOptions(call, options, rules);
  const { count, radii } = settings;
  if (planes.length === 0) throw new RangeError(`${call}: planes must have at least one image, got none`);
  for (let i = 0; i < radii.length; i++) checkInteger(call, `radii[${i}]`, radii[i], 0);
  const names: string[] = [...RIVALS, ...radii.map(nameOf)];
  const scores: Scores[] = [];
  for (const plane of planes) {
    checkPlane(call, plane);
    checkInteger(call, 'count', count, 1, Math.floor(plane.width / 2) * plane.height);
    scores.push(await decodeHalves(plane, settings));
  }
  const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
  const all = names.map((_, d) => d);
  const alone = names.indexOf(nameOf(0));
  const squares = alone < 0 ? [] : [alone, ...all.slice(RIVALS.length).filter((d) => names[d] !== nameOf(0))];
  const compared = [all, squares].filter((list) => list.length > 1 || list === all);
  const groups = compared.map((list) => ({
    values: list.map((d) => scores.map(({ right }) => right[d] ?? NaN)),
    reference: 0,
  }));
  return decibelGains(groups).flatMap((gains, g) => {
    const list = compared[g] as number[];
    const reference = names[list[0] as number] as string;
    return list.flatMap((d, place) =>
      g > 0 && place === 0
        ? []
        : [
            {
              decoder: names[d] as string,
              comparedWith: place === 0 ? '–' : reference,
              seenPsnr: mean(scores.map(({ left }) => left[d] ?? NaN)),
              unseenPsnr: mean(scores.map(({ right }) => right[d] ?? NaN)),
              ...(gains[place] as DecibelGain),
            },
          ],
    );
  });
}

/** The decoders that learn nothing; the learned decoders are compared with the first of them. */
const RIVALS = ['centre + mean', 'overlap'] as const;

function nameOf(radius: number): string {
  return `learned ${2 * radius + 1}×${2 * radius + 1}`;
}

/** PSNR of each decoder on each half. */
interface Scores {
  readonly left: readonly number[];
  readonly right: readonly number[];
}

async function decodeHalves(plane: Plane, { bank, count, seed, sigma, radii }: Settings): Promise<Scores> {
  const width = Math.floor(plane.width / 2);
  const [left, right] = [0, plane.width - width].map((x) =>
    crop(plane, { x, y: 0, width, height: plane.height }),
  ) as [Plane, Plane];
  const seen = await filterResponses(left, bank, { border: 'reflect' });
  const textons = await learnTextons(seen, { count, seed });
  const known = await textonMap(seen, textons);
  const decoders: MapDecoder[] = [];
  for (const radius of radii) {
    await letEventsIn();
    decoders.push(learnMapDecoder(known, left, { count, radius }));
  }
  const unseen = await textonMap(await filterResponses(right, bank, { border: 'reflect' }), textons);
  const scores = async ([half, map]: readonly [Plane, typeof known]): Promise<number[]> => {
    const ways = [
      ...RIVALS.map(
        (decoder) => () => reconstructFromTextonMap(map, textons, { bank, decoder, original: half, sigma }),
      ),
      ...decoders.map((decoder) => () => applyMapDecoder(map, decoder)),
    ];
    const found: number[] = [];
    for (const way of ways) {
      await letEventsIn();
      found.push(psnr(half, withMeanOf(way(), half)));
    }
    return found;
  };
  return { left: await scores([left, known]), right: await scores([right, unseen]) };
}

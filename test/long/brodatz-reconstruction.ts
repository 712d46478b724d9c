import {
  applyMapDecoder,
  reconstructFromTextonMap,
  filterResponses,
  kmeans,
  learnMapDecoder,
  lmFilterBank,
  pixelTextons,
  psnr,
  responseVectors,
  type Decoder,
  type Plane,
  type TextonMap,
} from 'texton-lab';
import { centralCrop } from 'texton-lab/dist/image';

const SIDE = 512;
const TEXTONS = 20;

/** Rebuilds an image's central part from 20 textons by every decoder, and measures the PSNR of each (dB). */
export async function rebuildCentre(
  image: Plane,
  variant: 'matlab' | 'course',
): Promise<Record<string, number>> {
  const bank = lmFilterBank({ variant });
  const plane = centralCrop(image, { width: SIDE });
  const responses = await filterResponses(plane, bank, { border: 'reflect' });
  const { centroids, assignments } = await kmeans(responseVectors(responses), {
    k: TEXTONS,
    seed: 0,
    maxIterations: 30,
  });
  const map = { width: SIDE, height: SIDE, data: assignments };
  // The deviation that the figures compared with were measured at; the library's default draws better.
  const by = (decoder: Decoder, sigma = 3): number =>
    psnr(plane, reconstructFromTextonMap(map, centroids, { bank, decoder, original: plane, sigma }));
  // The Matlab bank does not know the image's mean, the course's does.
  const centre: Decoder = variant === 'matlab' ? 'centre + mean' : 'centre';
  const all = pixelTextons(responses);
  return {
    centre: by(centre),
    affine: by('affine'),
    'even overlap': by('overlap', Infinity),
    'Gaussian overlap': by('overlap'),
    'least squares': by('least squares'),
    'mean grey': by('mean grey'),
    'learned, held-out half': learnedOnOtherHalf(plane, map),
    'centre, not quantised': psnr(
      plane,
      reconstructFromTextonMap(all.map, all.textons, { bank, decoder: centre, original: plane }),
    ),
    'mean alone': psnr(plane, { ...plane, data: new Float32Array(plane.data.length).fill(meanOf(plane)) }),
  };
}

/** Learns the linear 9×9 decoder on the upper half and measures it on the lower one. */
function learnedOnOtherHalf(plane: Plane, map: TextonMap): number {
  const height = SIDE / 2;
  const half = <T extends Float32Array | Int32Array>(data: T, from: number): T =>
    data.slice(from * height * SIDE, (from + 1) * height * SIDE) as T;
  const size = { width: SIDE, height };
  const decoder = learnMapDecoder(
    { ...size, data: half(map.data, 0) },
    { ...size, data: half(plane.data, 0) },
    { count: TEXTONS },
  );
  return psnr(
    { ...size, data: half(plane.data, 1) },
    applyMapDecoder({ ...size, data: half(map.data, 1) }, decoder),
  );
}

function meanOf({ data }: Plane): number {
  return data.reduce((sum, v) => sum + v, 0) / data.length;
}

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { randomGenerator, writePlane, type Plane } from 'texton-lab';
import { brodatzName, curetFolder, curetName } from 'texton-lab/dist/datasets/rendered/file-names';
import {
  bark,
  cracks,
  hammered,
  leather,
  pebbles,
  plaster,
  ripples,
  rock,
  scales,
  tiles,
  wicker,
  wood,
} from 'texton-lab/dist/datasets/rendered/generators';
import { greyStatistics } from 'texton-lab/dist/datasets/rendered/grey-statistics';
import { material, type Material } from 'texton-lab/dist/datasets/rendered/material';
import { relief, type Relief } from 'texton-lab/dist/datasets/rendered/relief';
import { rendererVersion } from 'texton-lab/dist/datasets/rendered/renderer-version';
import { takePicture } from 'texton-lab/dist/datasets/rendered/take-picture';
import { withLock } from 'texton-lab/dist/datasets/with-lock';

/**
 * A second data set for the lessons: what they say must be true on whatever set is there. In what the rendered set is
 * even it is not: its patterns are coarse, its classes differ in grey and contrast and in their numbers of images, light
 * changes across every image and from one to the next, and bright images make a black border strong.
 */
const classes: readonly { readonly material: Material; readonly images: number }[] = [
  [material('stones', pebbles, { diameter: 70, smallest: 0.5, flatness: 0.5, round: 0.7, mottle: 0.3 }), 35],
  [
    material('daub', plaster, { splat: 60, relief: 11, flattened: 0.3, sand: 0.3, stroke: 0, direction: 0 }),
    20,
  ],
  [material('mosaic', tiles, { pitch: 46, grout: 5, shape: 'broken', crooked: 1, mottle: 0.4 }), 31],
  [material('old bark', bark, { width: 52, stretch: 2.6, depth: 17, twist: 0.6, scaly: 0.5 }), 24],
  [
    material('boulders', pebbles, { diameter: 96, smallest: 0.6, flatness: 0.4, round: 0.6, mottle: 0.5 }),
    28,
  ],
  [
    material('dunes', ripples, {
      wavelength: 62,
      relief: 11,
      direction: 0.7,
      wander: 0.9,
      grain: 3,
      grit: 0.3,
    }),
    22,
  ],
  [material('dry mud', cracks, { plate: 64, gap: 6, depth: 10, curl: 4, fine: 0.3 }), 33],
  [
    material('crag', rock, {
      form: 110,
      relief: 34,
      layers: 3,
      direction: 0.4,
      stretch: 1.6,
      fracture: 1.2,
    }),
    26,
  ],
  [material('big scales', scales, { width: 56, row: 44, round: 0.8, keel: 2, ragged: 0.3, gloss: 0.2 }), 21],
  [material('basket', wicker, { stake: 62, band: 30, rods: 2, flat: false, uneven: 0.4, gloss: 0.1 }), 30],
].map(([kind, images]) => ({ material: kind as Material, images: images as number }));

/** The 13 large images: the ten materials and three more. */
const large: readonly Material[] = [
  ...classes.map((each) => each.material),
  material('beaten brass', hammered, {
    dent: 52,
    depth: 9,
    blows: 3,
    direction: 0.6,
    streak: 0.3,
    gloss: 0.08,
    polish: 3,
  }),
  material('hide', leather, { grain: 38, relief: 7, stretch: 2, direction: -0.2, fold: 8, pores: 0 }),
  material('plank', wood, { ring: 36, wander: 1, worn: 2.6, pores: 1, knots: 120 }),
];

/** Numbers of images in the ten classes. */
export const secondSetImages: readonly number[] = classes.map(({ images }) => images);

/**
 * Makes the second set, once, and returns its folder, a value for TEXTON_LAB_DATA: 270 images of 200 × 200 pixels in
 * CUReT's layout, 13 of 1024 × 1024 in Brodatz's. Every machine makes the same pixels.
 */
export async function secondSet(): Promise<string> {
  const lab = path.join(__dirname, '../../.lab');
  const version = createHash('sha256').update(readFileSync(__filename)).update(String(rendererVersion));
  const name = `second-set-${version.digest('hex').slice(0, 12)}`;
  const folder = path.join(lab, name);
  mkdirSync(lab, { recursive: true });
  await withLock(path.join(lab, 'second-set.lock'), async () => {
    if (existsSync(folder)) return;
    for (const old of await readdir(lab))
      if (old.startsWith('second-set-')) await rm(path.join(lab, old), { recursive: true, force: true });
    const part = `${folder}.part`;
    await writeClasses(part);
    await writeLarge(part);
    await rename(part, folder);
  });
  return folder;
}

async function writeClasses(root: string): Promise<void> {
  for (const [at, { images }] of classes.entries()) {
    const sample = path.join(root, 'curetgrey', curetFolder(at + 1));
    mkdirSync(sample, { recursive: true });
    const photographed = photographs(at);
    for (let i = 0; i < images; i++)
      // As in CUReT the numbers in the names do not count the images: 2, 5, 8, …
      await writePlane(path.join(sample, curetName(at + 1, 2 + 3 * i)), photographed(i));
  }
}

async function writeLarge(root: string): Promise<void> {
  const folder = path.join(root, 'brodatz');
  mkdirSync(folder, { recursive: true });
  for (const [at, each] of large.entries()) {
    const size = 512 + 16;
    const sample = relief(each.surface(randomGenerator(213, at), size), size);
    const picture = photograph(sample, each, { side: 512, light: [0.7 + at, 0.6], tilt: 0 });
    const exposed = expose(picture, 512, { ...look(at), seed: at, image: 0, ...statistics(picture) });
    await writePlane(path.join(folder, brodatzName(at + 1)), enlarge(exposed));
  }
}

/** Returns what takes the photographs of a class. */
export function photographs(at: number): (image: number) => Plane {
  const each = (classes[at] as (typeof classes)[number]).material;
  const size = 290;
  const sample = relief(each.surface(randomGenerator(210, at), size), size);
  const ordinary = statistics(photograph(sample, each, { side: 200, light: [-2.2, 0.7], tilt: 0.05 }));
  return (image) => {
    const random = randomGenerator(211, at, image);
    const light = [2 * Math.PI * random.next(), 0.35 + 0.75 * random.next()] as const;
    const picture = photograph(sample, each, { side: 200, light, tilt: 0.5 * random.next() });
    return expose(picture, 200, { ...look(at), seed: at, image, ...ordinary });
  };
}

function photograph(
  sample: Relief,
  { finish }: Material,
  { side, light, tilt }: { side: number; light: readonly [azimuth: number, elevation: number]; tilt: number },
): Float32Array {
  const [lightAzimuth, lightElevation] = light;
  const condition = {
    number: 0,
    lightAzimuth,
    lightElevation,
    viewAzimuth: 1,
    viewTilt: tilt,
    roll: 0,
  };
  return takePicture(sample, { condition, finish, side });
}

/** Mean grey and contrast of a class's ordinary image. */
function look(at: number): { readonly grey: number; readonly contrast: number } {
  return { grey: 0.36 + 0.028 * ((7 * at) % 10), contrast: 0.08 + 0.012 * ((3 * at) % 10) };
}

function statistics(picture: Float32Array): { readonly mean: number; readonly deviation: number } {
  return greyStatistics(picture);
}

/** Turns radiance into grey, under a lamp that is brighter on one side and differs from image to image. */
function expose(
  picture: Float32Array,
  side: number,
  options: {
    readonly grey: number;
    readonly contrast: number;
    readonly seed: number;
    readonly image: number;
    readonly mean: number;
    readonly deviation: number;
  },
): Plane {
  const { grey, contrast, seed, image, mean, deviation } = options;
  const random = randomGenerator(212, seed, image);
  const lamp = Math.exp(0.15 * random.normal());
  const slope = 0.15 + 0.25 * random.next();
  const direction = 2 * Math.PI * random.next();
  const [cos, sin] = [Math.cos(direction) / side, Math.sin(direction) / side];
  const data = picture.map((value, i) => {
    const across = cos * ((i % side) - side / 2) + sin * (Math.floor(i / side) - side / 2);
    const even = grey + (contrast / deviation) * (value - mean);
    return lamp * (1 + 2 * slope * across) * even + 0.006 * random.normal();
  });
  return { width: side, height: side, data };
}

/** Doubles the side of an image, between pixels by their means: large and out of focus. */
function enlarge({ width, height, data }: Plane): Plane {
  const grey = new Float32Array(4 * width * height);
  for (let y = 0, at = 0; y < 2 * height; y++)
    for (let x = 0; x < 2 * width; x++, at++) {
      const [left, upper] = [x >> 1, y >> 1];
      const [right, lower] = [Math.min(width - 1, left + (x & 1)), Math.min(height - 1, upper + (y & 1))];
      const four = [upper * width + left, upper * width + right, lower * width + left, lower * width + right];
      grey[at] = four.reduce((sum, i) => sum + (data[i] as number), 0) / 4;
    }
  return { width: 2 * width, height: 2 * height, data: grey };
}

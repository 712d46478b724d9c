import {
  accuracy,
  chiSquare,
  filterResponses,
  learnTextons,
  maximumResponses,
  randomGenerator,
  standardise,
  textonDictionary,
  weberNormalise,
  type Border,
  type FilterBank,
  type Matrix,
  type MaximumResponsesOptions,
  type Plane,
} from 'texton-lab';
import type { Random } from 'texton-lab/dist/core';
import { crop } from 'texton-lab/dist/image';
import { imageTextonHistograms } from 'texton-lab/dist/textons';

/** How images are described. */
export interface Description {
  readonly bank: FilterBank;
  readonly maxima?: MaximumResponsesOptions;
  /** Whether each photograph is brought to mean 0 and deviation 1, as a whole, before crops are cut from it. */
  readonly standardised: boolean;
  readonly weber: boolean;
  readonly border: Border;
}

/** A dictionary of all classes and the histogram of each class's training crop. */
export interface TrainedClasses {
  readonly textons: Matrix;
  readonly models: readonly Float64Array[];
}

/** The half of every image that the training crop is cut from. */
export type Half = 'left' | 'right' | 'upper' | 'lower';

export const HALVES: readonly Half[] = ['left', 'right', 'upper', 'lower'];

/** What training is drawn by: one draw is a half and a seed. */
export interface Draw {
  readonly half: Half;
  readonly seed: number;
}

/** Which crops are tested, and how their histograms are compared. */
export interface TestCrops extends Draw {
  readonly size: number;
  /** 'disjoint': from the half of the image that the training crop is not in; 'same': from its own half, so they overlap it. */
  readonly region: 'disjoint' | 'same';
  readonly perClass: number;
  /** @defaultValue 'symmetric' */
  readonly form?: 'symmetric' | 'opencv';
}

const TRAINING_SIZE = 256;
const TEXTONS = 20;

const OPPOSITE: Readonly<Record<Half, Half>> = {
  left: 'right',
  right: 'left',
  upper: 'lower',
  lower: 'upper',
};

/** Learns 20 textons a class from a crop of one half of its image, and describes that crop over all of them. */
export async function trainOnHalves(
  images: readonly Plane[],
  { half, seed, ...description }: Description & Draw,
): Promise<TrainedClasses> {
  const { bank, maxima, weber, border } = description;
  const crops = prepare(images, description).map((image, label) =>
    randomCrop(image, TRAINING_SIZE, half, drawRandom({ half, seed }, label)),
  );
  const ofClasses: Matrix[] = [];
  for (const plane of crops) {
    const raw = await filterResponses(plane, bank, { border });
    const responses = maxima ? maximumResponses(raw, maxima) : raw;
    ofClasses.push(
      await learnTextons(weber ? weberNormalise(responses) : responses, { count: TEXTONS, seed }),
    );
  }
  const { textons } = textonDictionary(ofClasses);
  return { textons, models: await histograms(crops, textons, description) };
}

/** Measures which part of random test crops has the nearest model of its own class. */
export async function classifyCrops(
  images: readonly Plane[],
  { textons, models }: TrainedClasses,
  description: Description,
  { size, region, perClass, half, seed, form = 'symmetric' }: TestCrops,
): Promise<number> {
  const labels: number[] = [];
  const crops: Plane[] = [];
  prepare(images, description).forEach((image, label) => {
    const random = drawRandom({ half, seed }, label, size);
    for (let k = 0; k < perClass; k++) {
      const from = region === 'same' ? half : OPPOSITE[half];
      crops.push(randomCrop(image, size, from, random));
      labels.push(label);
    }
  });
  const predicted = (await histograms(crops, textons, description)).map((histogram) => {
    // In OpenCV's form the crop's histogram is the divisor: what is asked is how far the models are from it.
    const distances = models.map((model) =>
      form === 'symmetric' ? chiSquare(model, histogram) : chiSquare(histogram, model, { form }),
    );
    return distances.indexOf(Math.min(...distances));
  });
  return accuracy(labels, predicted).accuracy;
}

/** Crops of different draws are independent of each other. */
function drawRandom({ half, seed }: Draw, ...streams: number[]): Random {
  return randomGenerator(seed, HALVES.indexOf(half), ...streams);
}

function randomCrop(image: Plane, size: number, region: Half, random: Random): Plane {
  const width = region === 'left' || region === 'right' ? image.width / 2 : image.width;
  const height = region === 'upper' || region === 'lower' ? image.height / 2 : image.height;
  const x = (region === 'right' ? width : 0) + random.integer(width - size + 1);
  const y = (region === 'lower' ? height : 0) + random.integer(height - size + 1);
  return crop(image, { x, y, width: size, height: size });
}

function prepare(images: readonly Plane[], { standardised }: Description): readonly Plane[] {
  return standardised ? images.map((image) => standardise(image)) : images;
}

async function histograms(
  planes: readonly Plane[],
  textons: Matrix,
  { bank, maxima, weber, border }: Description,
): Promise<Float64Array[]> {
  const options = { dictionaries: [textons], weber, border, ...(maxima && { maxima }) };
  const [found] = await imageTextonHistograms(planes, bank, options);
  return found as Float64Array[];
}

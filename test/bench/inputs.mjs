// What is worked on: pictures of rendered textures and their responses, the same at every run.
import lab from 'texton-lab';

const { crop, filterResponses, lmFilterBank, randomGenerator, renderTexture, responseVectors } = lab;

export const bank = lmFilterBank();
export const kernels = bank.filters.map((filter) => filter.kernel);

/** Arrays one behind the other. */
export function join(arrays, Kind) {
  const all = new Kind(arrays.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const array of arrays) {
    all.set(array, at);
    at += array.length;
  }
  return all;
}

/** Gives the bank to the peers. */
export function putKernels(files) {
  return files.put('kernels', join(kernels, Float64Array), [kernels.length, 49, 49]);
}

/** Options of the engine's functions for images of that size. */
export const whole = (size) => ({ size: 49, window: { x: 24, y: 24, width: size, height: size } });

const textures = new Map();

/** A rendered texture of 200×200 pixels. */
export function texture(material) {
  const known = textures.get(material) ?? renderTexture(material);
  textures.set(material, known);
  return known;
}

/** A picture of any size: a texture mirrored at its edges again and again, with some noise so that nothing repeats. */
export function picture(size, material = 1) {
  const { width, height, data } = texture(material);
  const random = randomGenerator(size);
  const mirror = (i, n) => (Math.floor(i / n) % 2 === 0 ? i % n : n - 1 - (i % n));
  const values = Float32Array.from({ length: size * size }, (_, i) => {
    const [x, y] = [mirror(i % size, width), mirror(Math.floor(i / size), height)];
    return data[y * width + x] + 0.05 * (random.next() - 0.5);
  });
  return { width: size, height: size, data: values };
}

/** Crops of 50×50 at random places, of material 1, 2, … in turn. */
export function crops(count, { materials = 4, seed = 6 } = {}) {
  const random = randomGenerator(seed);
  return Array.from({ length: count }, (_, k) => {
    const [x, y] = [0, 0].map(() => random.integer(151));
    return crop(texture(1 + (k % materials)), { x, y, width: 50, height: 50 });
  });
}

/** The response vectors of an image: { count, dimensions, data } with data N×48. */
export async function vectorsOf(plane) {
  return responseVectors(await filterResponses(plane, bank));
}

/** Rows at equal steps of an N×D array, in double precision. */
export function spreadRows({ count, dimensions, data }, k) {
  const step = Math.floor(count / k);
  return Float64Array.from(
    { length: k * dimensions },
    (_, i) => data[Math.floor(i / dimensions) * step * dimensions + (i % dimensions)],
  );
}

/** 48-dimensional textons of several textures: means of two response vectors each, exact in single precision. */
export async function textons(count) {
  const parts = await Promise.all([2, 3].map((material) => vectorsOf(texture(material))));
  const [a, b] = parts.map((part) => spreadRows(part, count));
  return Float64Array.from(a, (value, i) => Math.fround((value + b[i]) / 2));
}

import { writeFileSync } from 'node:fs';
import path from 'node:path';
import lab from 'texton-lab';
import { inOwnProcess } from '../child-process.mjs';
import { texture } from '../inputs.mjs';
import { limitRow } from '../side-by-side.mjs';

const name = 'classify';
const CLASSES = 10;
const ALL = 5612;
/** Varma and Zisserman's models: 46 training images of each of 61 classes. */
const MODELS = 46 * 61;

/** Pictures of 200×200: a texture turned by quarters, mirrored, brighter or darker. */
function variant(plane, k) {
  const { width, data } = plane;
  const turned = Float32Array.from(data, (_, i) => {
    const [x, y] = [i % width, Math.floor(i / width)];
    const [u, v] = k & 1 ? [y, x] : [x, y];
    return data[(k & 2 ? width - 1 - v : v) * width + (k & 4 ? width - 1 - u : u)] * (1 - 0.03 * (k >> 3));
  });
  return { width, height: width, data: turned };
}

/** A model with 610 textons and as many histograms as the full experiment has. */
async function trainModel() {
  const labels = Int32Array.from({ length: 2 * CLASSES }, (_, i) => Math.floor(i / 2));
  const images = {
    length: labels.length,
    labels,
    classNames: Array.from({ length: CLASSES }, (_, c) => `class ${c + 1}`),
    get: async (i) => variant(texture(1 + Math.floor(i / 2)), i % 2),
  };
  const model = await lab.trainTextonModel(images, { ...lab.varmaZissermanRecipe, count: 61, images: 2 });
  const histograms = Array.from({ length: MODELS }, (_, i) => model.histograms[i % labels.length]);
  return { ...model, histograms, labels: Int32Array.from(histograms, (_, i) => labels[i % labels.length]) };
}

async function writeImages(folder, count) {
  const files = [];
  for (let k = 0; k < count; k++) {
    const file = path.join(folder, `${k}.png`);
    await lab.writePlane(file, variant(texture(1 + (k % CLASSES)), Math.floor(k / CLASSES)));
    files.push(file);
  }
  return files;
}

/** The first 2000 images of the rendered set, rendered where they are missing. */
async function renderedImages(say) {
  const set = await lab.renderedTextures({
    classes: 22,
    onProgress: (done, total) => say(`rendering ${done} of ${total}`),
  });
  return set.origins.slice(0, 2000).map(({ file }) => file);
}

/** Does something again, three times at most, until the machine is undisturbed before and after. */
async function undisturbed(measure, quiet) {
  for (let attempt = 1; ; attempt++) {
    const before = quiet();
    const result = await measure();
    const disturbed = !(before && quiet());
    if (!disturbed || attempt === 3) return { ...result, disturbed };
  }
}

export const classify = {
  name,
  title: 'classify images from disk',
  async *measure({ files, say, long, quiet }) {
    say('classify: training');
    const model = path.join(files.folder, 'model.json');
    await lab.saveTextonModel(await trainModel(), model);
    const images = long ? await renderedImages(say) : await writeImages(files.folder, 200);
    const list = path.join(files.folder, 'images.txt');
    writeFileSync(list, images.join('\n'));
    say(`classify: ${images.length} images`);
    const { ms, mib, disturbed } = await undisturbed(() => inOwnProcess('classify', model, list), quiet);
    const minutes = ((ms * ALL) / 60_000).toFixed(1);
    const title = `classify ${images.length} images of 200×200 from disk`;
    const what = `MR8, 610 textons, ${MODELS} models`;
    const note = `${what}; an image; all ${ALL} would take ${minutes} min`;
    yield limitRow({ work: name, title, note }, [ms], { unit: 'ms', limit: 25, disturbed });
    const all = `${what}; memory of the whole process`;
    yield limitRow({ work: name, title: `${title}: memory`, note: all }, [mib], { unit: 'MiB', limit: 1024 });
  },
};

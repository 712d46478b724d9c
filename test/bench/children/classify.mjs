// Classifies images from disk as `texton-lab classify` does, prints ms an image and the highest memory (MiB):
// node classify.mjs <model> <file with one path a line>
import { readFileSync } from 'node:fs';
import lab from 'texton-lab';
import { peakMemory } from '../peak-memory.mjs';

const [modelFile, list] = process.argv.slice(2);
const files = readFileSync(list, 'utf8').trim().split('\n');
const model = await lab.loadTextonModel(modelFile);
const classify = async (some) => {
  const images = { length: some.length, get: (i) => lab.readPlane(some[i]) };
  let answers = 0;
  for await (const { label } of lab.classifyImages(images, model)) if (label >= 0) answers++;
  return answers;
};
await classify(files.slice(0, 2));
const begun = performance.now();
const answers = await classify(files);
const ms = (performance.now() - begun) / files.length;
if (answers !== files.length) throw new Error(`${answers} answers to ${files.length} images`);
console.log(JSON.stringify({ ms, images: files.length, mib: peakMemory() / 2 ** 20 }));
process.exit();

// Prints how long the first call takes in a process (ms):
// node first-call.mjs responses-50|responses-200|kmeans|histogram FOLDER, with the files that the parent wrote there
import lab from 'texton-lab';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const [part, folder] = process.argv.slice(2);
function read(name, Kind) {
  const bytes = readFileSync(path.join(folder, name));
  return new Kind(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
}
const image = (size) => ({ width: size, height: size, data: read(`image-${size}`, Float32Array) });

const bank = lab.lmFilterBank();
const works = {
  'responses-50': () => {
    const plane = image(50);
    return () => lab.filterResponses(plane, bank);
  },
  'responses-200': () => {
    const plane = image(200);
    return () => lab.filterResponses(plane, bank);
  },
  kmeans: () => {
    const vectors = { count: 2500, dimensions: 48, data: read('vectors', Float32Array) };
    return () => lab.kmeans(vectors, { k: 20, seed: 1 });
  },
  histogram: () => {
    const dictionaries = [{ rows: 610, cols: 48, data: read('textons', Float64Array) }];
    const planes = [image(200)];
    return () => lab.imageTextonHistograms(planes, bank, { dictionaries });
  },
};
const run = works[part]();
const begun = performance.now();
await run();
console.log(JSON.stringify({ ms: performance.now() - begun }));
process.exit();

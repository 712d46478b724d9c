// Classifies images from disk as `texton-lab classify` does, prints ms an image and the highest memory (MiB):
// node classify.mjs <model> <file with one path a line>
import { readFileSync } from 'node:fs';
import lab from 'texton-lab';

const [modelFile, list] = process.argv.slice(2);
const files = readFileSync(list, 'utf8').trim().split('\n');
const model = await lab.loadTextonModel(modelFile);
const classify = async (file) => lab.classifyWithModel(await lab.readPlane(file), model);
await classify(files[0]);
const begun = performance.now();
for (const file of files) await classify(file);
const ms = (performance.now() - begun) / files.length;
console.log(JSON.stringify({ ms, images: files.length, mib: process.resourceUsage().maxRSS / 1024 }));
process.exit();

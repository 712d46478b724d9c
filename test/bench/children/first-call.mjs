// Prints how long the first call takes in a process (ms): node first-call.mjs <size>
import lab from 'texton-lab';

const size = Number(process.argv[2]);
const bank = lab.lmFilterBank();
const data = Float32Array.from({ length: size * size }, (_, i) => ((i * 7919) % 251) / 251);
const begun = performance.now();
await lab.filterResponses({ width: size, height: size, data }, bank);
console.log(JSON.stringify({ ms: performance.now() - begun }));

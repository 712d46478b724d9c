// The part of the kernel that listens and answers. Run as `node socket-part.cjs <connection file>`.
const { serveKernel } = require('texton-lab/dist/notebook/serve-kernel.js');
const { ZmqServer } = require('tslab/dist/jupyter');

serveKernel(new ZmqServer({ handleKernel: () => ({}) }, process.argv[2]), console.error);

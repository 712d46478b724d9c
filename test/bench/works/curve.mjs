import { inOwnProcess } from '../child-process.mjs';

const name = 'curve';
const SIZES = [64, 128, 256, 512, 1024, 2048, 4096];

export const curve = {
  name,
  title: 'growth with the image',
  async *measure({ say }) {
    for (const size of SIZES) {
      const title = `${size}×${size}`;
      say(`growth with the image: ${title}`);
      yield { work: name, kind: 'curve', title, ...(await inOwnProcess('curve', size)) };
    }
  },
};

/** Nanoseconds for each pixel and power of two that the image has: level when the cost grows as N·log N. */
export function perStep(milliseconds, size) {
  const pixels = size * size;
  return (milliseconds * 1e6) / (pixels * Math.log2(pixels));
}

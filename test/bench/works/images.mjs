import { inOwnProcess } from '../child-process.mjs';

const name = 'images';
const COUNTS = [1, 10, 100, 500];

export const images = {
  name,
  title: 'growth with the number of images',
  async *measure({ say }) {
    for (const count of COUNTS) {
      const title = `${count}`;
      say(`growth with the number of images: ${title}`);
      yield { work: name, kind: 'images', title, ...(await inOwnProcess('images', count)) };
    }
  },
};

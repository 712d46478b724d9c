import { mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { kthTips } from 'texton-lab/dist/datasets';
import { describe, expect, it } from 'vitest';
import { temporaryFolder, writeGrey } from '../image/fixtures';

describe('kthTips', () => {
  it('loads whole images, class by class, under either name of the folder', async () => {
    const root = temporaryFolder();
    const place = join(root, 'kth_tips_grey_200x200');
    for (const name of ['cork', 'linen']) {
      mkdirSync(join(place, name), { recursive: true });
      for (const image of ['15-scale_1_im_1_grey.png', '15-scale_2_im_1_grey.png'])
        await writeGrey(join(place, name, image), { width: 8, height: 8 }, (x, y) => x * y);
    }
    const dataset = await kthTips({ root });
    expect([dataset.name, dataset.classNames, [...dataset.labels]]).toEqual([
      'KTH-TIPS',
      ['cork', 'linen'],
      [0, 0, 1, 1],
    ]);
    expect((await dataset.get(3)).data[9]).toBe(Math.fround(1 / 255));
    renameSync(place, join(root, 'KTH_TIPS'));
    expect((await kthTips({ root, classes: ['linen'], crops: 5, size: 4 })).length).toBe(10);
  });

  it('says how to fetch the set when it is not there', async () => {
    await expect(kthTips({ root: temporaryFolder() })).rejects.toThrow(
      /kthTips: there is no folder '.*kth_tips_grey_200x200' or .*; fetch the set with: npm run data -- kth-tips/,
    );
  });
});

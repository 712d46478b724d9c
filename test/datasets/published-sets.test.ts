import { publishedSets } from 'texton-lab/dist/datasets';
import { describe, expect, it } from 'vitest';

describe('publishedSets', () => {
  it('finds the wanted files wherever an archive keeps them, and no others', () => {
    const { brodatz, curet, 'kth-tips': kthTips } = publishedSets;
    expect(brodatz.place('textures/1.3.07.tiff')).toBe('1.3.07.tiff');
    expect(brodatz.place('1.3.14.tiff')).toBeUndefined();
    expect(brodatz.place('textures/1.2.07.tiff')).toBeUndefined();
    expect(curet.place('curetgrey/sample07/07-117.png')).toBe('sample07/07-117.png');
    expect(curet.place('curetgrey/sample07/08-117.png')).toBeUndefined();
    expect(curet.place('__MACOSX/sample07/._07-117.png')).toBeUndefined();
    expect(kthTips.place('KTH_TIPS/cork/15-scale_1_im_1_grey.png')).toBe('cork/15-scale_1_im_1_grey.png');
    expect(kthTips.place('KTH_TIPS/cork/._15.png')).toBeUndefined();
  });

  it('knows a checksum for each of the 13 Brodatz files', () => {
    const sums = Object.entries(publishedSets.brodatz.sha256 ?? {});
    expect(sums).toHaveLength(13);
    for (const [name, sum] of sums) {
      expect(publishedSets.brodatz.place(name)).toBe(name);
      expect(sum).toMatch(/^[0-9a-f]{64}$/);
    }
  });
});

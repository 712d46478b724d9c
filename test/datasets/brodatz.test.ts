import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brodatz } from 'texton-lab/dist/datasets';
import { crop, readPlane } from 'texton-lab/dist/image';
import { beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../image/fixtures';
import { writeBrodatz } from './fixtures';

const root = temporaryFolder();
beforeAll(() => writeBrodatz(join(root, 'brodatz')));

describe('brodatz', () => {
  it("has numPerClass crops of each of 13 images, label ⌊index / numPerClass⌋, as the assignment's", async () => {
    const dataset = await brodatz({ root, size: 8 });
    expect(dataset.length).toBe(1300);
    expect([...dataset.labels]).toEqual(Array.from({ length: 1300 }, (_, i) => Math.floor(i / 100)));
    expect([...dataset.imageIds]).toEqual([...dataset.labels]);
    expect(dataset.labels[1200]).toBe(12);
    expect([dataset.name, dataset.rendered, dataset.classNames.length]).toEqual(['Brodatz', false, 13]);
  });

  it('cuts each item out of its image at its origin', async () => {
    const dataset = await brodatz({ root, size: 9, numPerClass: 3 });
    for (const i of [0, 5, 20, 38]) {
      const { file, x, y, width, height, imageWidth, imageHeight } = dataset.origins[i]!;
      expect([width, height, imageWidth, imageHeight]).toEqual([9, 9, 40, 32]);
      expect(file).toBe(join(root, 'brodatz', `1.3.${String(Math.floor(i / 3) + 1).padStart(2, '0')}.tiff`));
      expect(await dataset.get(i)).toEqual(crop(await readPlane(file), { x, y, width, height }));
    }
  });

  it('gives the same item whatever was read before', async () => {
    const one = await brodatz({ root, size: 8, numPerClass: 4 });
    const other = await brodatz({ root, size: 8, numPerClass: 4 });
    const forward = [];
    for (let i = 0; i < one.length; i++) forward.push(await one.get(i));
    for (let i = other.length - 1; i >= 0; i--) expect(await other.get(i)).toEqual(forward[i]);
    expect(await one.get(17)).toEqual(forward[17]);
  });

  it('keeps a crop where it is when more crops or fewer images are asked for', async () => {
    const many = await brodatz({ root, size: 8, numPerClass: 10 });
    const few = await brodatz({ root, size: 8, numPerClass: 2, images: [13, 4] });
    expect(few.origins[0]).toEqual(many.origins[120]);
    expect(few.origins[3]).toEqual(many.origins[31]);
    expect(few.classNames).toEqual(['plastic bubbles', 'woollen cloth']);
  });

  it('draws other places for another seed', async () => {
    const six = await brodatz({ root, size: 8, numPerClass: 5, seed: 6 });
    const seven = await brodatz({ root, size: 8, numPerClass: 5, seed: 7 });
    expect((await brodatz({ root, size: 8, numPerClass: 5 })).origins).toEqual(six.origins);
    expect(seven.origins).not.toEqual(six.origins);
  });

  it('draws every place that fits, the first and the last included, about equally often', async () => {
    const { origins } = await brodatz({ root, size: 30, numPerClass: 300, images: [1, 2, 3] });
    const counts = { x: Array.from({ length: 11 }, () => 0), y: [0, 0, 0] };
    for (const { x, y } of origins) {
      counts.x[x]!++;
      counts.y[y]!++;
    }
    expect(counts.x).toHaveLength(11);
    expect(counts.y).toHaveLength(3);
    // 900 draws: 82 ± 9 for each of 11 columns, 300 ± 14 for each of 3 rows.
    expect(Math.min(...counts.x)).toBeGreaterThan(45);
    expect(Math.min(...counts.y)).toBeGreaterThan(240);
  });

  it('cuts only from the half asked for', async () => {
    const left = await brodatz({ root, size: 8, numPerClass: 60, region: 'left' });
    const right = await brodatz({ root, size: 8, numPerClass: 60, region: 'right' });
    const ends = left.origins.map(({ x, width }) => x + width);
    const starts = right.origins.map(({ x }) => x);
    expect(Math.max(...ends)).toBe(20);
    expect(Math.min(...starts)).toBe(20);
    expect(Math.max(...starts)).toBe(32);
  });

  it('gives planes of their own: changing one changes no other', async () => {
    const dataset = await brodatz({ root, size: 8, numPerClass: 1 });
    const before = await dataset.get(3);
    (await dataset.get(3)).data.fill(9);
    expect(await dataset.get(3)).toEqual(before);
  });

  it('finds the files in textures/ and in the root itself', async () => {
    const other = temporaryFolder();
    await writeBrodatz(join(other, 'textures'), 2);
    const images = [1, 2];
    expect((await brodatz({ root: other, size: 8, images })).rendered).toBe(false);
    renameSync(join(other, 'textures', '1.3.01.tiff'), join(other, '1.3.01.tiff'));
    rmSync(join(other, 'textures'), { recursive: true });
    expect((await brodatz({ root: other, size: 8, images: [1] })).origins[0]!.file).toBe(
      join(other, '1.3.01.tiff'),
    );
  });

  it('takes rendered textures where there is no photograph, and says so', async () => {
    const empty = temporaryFolder();
    const options = { root: empty, images: [2], numPerClass: 2 };
    const dataset = await brodatz(options);
    expect(dataset.rendered).toBe(true);
    expect(dataset.name).toMatch(/rendered/);
    expect(dataset.classNames).toEqual(['bark']);
    expect(dataset.origins[0]).toMatchObject({ width: 256, imageWidth: 1024, imageHeight: 1024 });
    expect((await dataset.get(1)).data).toHaveLength(256 * 256);
    await expect(brodatz({ ...options, source: 'real' })).rejects.toThrow(
      /brodatz: no file 1\.3\.01\.tiff … .*fetch them with: npm run data -- brodatz/,
    );
    expect((await brodatz({ root, source: 'rendered', images: [2] })).rendered).toBe(true);
    rmSync(join(root, 'rendered'), { recursive: true });
  });
});

describe('brodatz, given something wrong,', () => {
  it('says that the folder named does not exist', async () => {
    await expect(brodatz({ root: join(root, 'nowhere') })).rejects.toThrow(
      /there is no folder '.*nowhere' \(named by the option root\); make it or name another/,
    );
  });

  it('names a photograph that is missing', async () => {
    const other = temporaryFolder();
    await writeBrodatz(join(other, 'brodatz'), 2);
    await expect(brodatz({ root: other, size: 8 })).rejects.toThrow(
      /brodatz: cannot read '.*1\.3\.03\.tiff': the file does not exist/,
    );
  });

  it('names an unreadable image among good ones, at once or when its pixels are read', async () => {
    const other = temporaryFolder();
    await writeBrodatz(join(other, 'brodatz'), 3);
    writeFileSync(join(other, 'brodatz', '1.3.02.tiff'), 'no image');
    await expect(brodatz({ root: other, size: 8, images: [1, 2, 3] })).rejects.toThrow(
      /brodatz: cannot read '.*1\.3\.02\.tiff': its contents are not PNG/,
    );
    const dataset = await brodatz({ root: other, size: 8, images: [1, 3], numPerClass: 1 });
    rmSync(join(other, 'brodatz', '1.3.03.tiff'));
    await dataset.get(0);
    await expect(dataset.get(1)).rejects.toThrow(/readPlane: cannot read '.*1\.3\.03\.tiff'/);
  });

  it('says which image is smaller than the crop, and how large it is', async () => {
    await expect(brodatz({ root, size: 33 })).rejects.toThrow(
      /brodatz: size must be at most 32, since '.*1\.3\.01\.tiff' has 40 × 32 pixels, got 33/,
    );
    await expect(brodatz({ root, size: 21, region: 'left' })).rejects.toThrow(
      /size must be at most 20, since the left half of '.*' has 20 × 32 pixels, got 21/,
    );
    expect((await brodatz({ root, size: 32 })).length).toBe(1300);
  });

  it('refuses an item out of range, before the first and after the last', async () => {
    const dataset = await brodatz({ root, size: 8, numPerClass: 1 });
    await expect(dataset.get(13)).rejects.toThrow('dataset.get: i must be an integer in [0, 12], got 13');
    await expect(dataset.get(-1)).rejects.toThrow(RangeError);
    await expect(dataset.get(0.5)).rejects.toThrow(RangeError);
  });

  it('names an unknown option, a wrong number of crops, image or source', async () => {
    await expect(brodatz({ numPerImage: 4 } as object)).rejects.toThrow(
      "brodatz: unknown option 'numPerImage'",
    );
    await expect(brodatz({ root, numPerClass: 1e9 })).rejects.toThrow(
      'brodatz: numPerClass must be at most 322638, since',
    );
    await expect(brodatz({ root, numPerClass: 0 })).rejects.toThrow(
      'numPerClass must be an integer of at least 1, got 0',
    );
    await expect(brodatz({ root, images: [1, 14] })).rejects.toThrow(
      'brodatz: images[1] must be an integer in [1, 13], got 14',
    );
    await expect(brodatz({ root, images: [3, 3] })).rejects.toThrow(/images.*got 3 twice$/);
    await expect(brodatz({ root, source: 'photo' as 'real' })).rejects.toThrow(
      "source must be one of 'auto', 'real'",
    );
    await expect(brodatz({ root, region: 'top' as 'left' })).rejects.toThrow(
      "region must be one of 'whole', 'left'",
    );
  });

  it('stops when it is cancelled', async () => {
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(brodatz({ root, size: 8, signal })).rejects.toThrow('enough');
  });
});

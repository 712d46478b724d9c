import { readdirSync } from 'node:fs';
import path from 'node:path';
import { brodatz, curet, datasetGreyStatistics, type Dataset, type Plane } from 'texton-lab';
import { beforeAll, describe, expect, it } from 'vitest';
import { photographs, secondSet, secondSetImages } from './second-set';

describe('the second data set', () => {
  let root = '';
  beforeAll(async () => {
    root = await secondSet();
  }, 300_000);

  it('has ten unequal classes in the layout of CUReT, with image 2 in each', async () => {
    const all = await curet({ root, source: 'real', images: 'all', crops: 'whole' });
    expect(Array.from({ length: 10 }, (_, c) => all.labels.filter((label) => label === c).length)).toEqual(
      secondSetImages,
    );
    expect(Math.min(...secondSetImages)).toBe(20);
    expect(Math.max(...secondSetImages)).toBe(35);
    expect((await curet({ root, source: 'real' })).length).toBe(500);
  });

  it('has thirteen large images in the layout of Brodatz', async () => {
    const set = await brodatz({ root, source: 'real', numPerClass: 1, size: 1024 });
    expect(set.length).toBe(13);
    expect((await set.get(12)).width).toBe(1024);
  });

  it('is made of the same pixels every time, and once', async () => {
    const set = await curet({ root, source: 'real', images: 'all', crops: 'whole', classes: [4] });
    const again = photographs(3)(5);
    const stored = await set.get(5);
    const clipped = again.data.map((grey) => Math.min(1, Math.max(0, grey)));
    expect(stored.data).toBeCloseToArray(clipped, { atol: 0.5001 / 255 });
    expect(await secondSet()).toBe(root);
    const made = readdirSync(path.dirname(root)).filter((name) => name.startsWith('second-set-'));
    expect(made).toEqual([path.basename(root)]);
  });

  it('differs from the first where lessons compare: coarse, unevenly lit, its classes unlike in grey', async () => {
    const second = await curet({ root, source: 'real', crops: 'whole' });
    const first = await curet({ source: 'rendered', crops: 'whole' });
    const [coarse, fine] = [await average(second, roughness), await average(first, roughness)];
    expect(coarse).toBeLessThan(fine / 2);
    const [uneven, even] = [await average(second, halves), await average(first, halves)];
    expect(uneven).toBeGreaterThan(2 * even);
    const [apart, alike] = await Promise.all([second, first].map(spreadOfGreys));
    expect(apart).toBeGreaterThan(3 * (alike as number));
  });
});

async function average(set: Dataset, measure: (plane: Plane) => number): Promise<number> {
  let sum = 0;
  for (let i = 0; i < set.length; i++) sum += measure(await set.get(i));
  return sum / set.length;
}

async function spreadOfGreys(set: Dataset): Promise<number> {
  const means = (await datasetGreyStatistics(set)).byClass.map(({ mean }) => mean);
  return Math.max(...means) - Math.min(...means);
}

/** The share of variance that neighbours along a row differ by: small where patterns are coarse. */
function roughness({ width, data }: Plane): number {
  const mean = data.reduce((a, b) => a + b, 0) / data.length;
  let differences = 0;
  let variance = 0;
  for (let i = 0; i < data.length; i++) {
    variance += ((data[i] as number) - mean) ** 2;
    if (i % width > 0) differences += ((data[i] as number) - (data[i - 1] as number)) ** 2;
  }
  return differences / variance / 2;
}

/** How far apart the mean greys of an image's halves are, the larger of the two ways to halve it. */
function halves({ width, height, data }: Plane): number {
  let [across, down] = [0, 0];
  data.forEach((value, i) => {
    across += i % width < width / 2 ? value : -value;
    down += i < data.length / 2 ? value : -value;
  });
  return (2 * Math.max(Math.abs(across), Math.abs(down))) / (width * height);
}

import { centralCrop, correlation, curet } from 'texton-lab';
import { beforeAll, describe, expect, it } from 'vitest';
import { executed, type Executed } from './executed';
import { picturePanels } from './picture-panels';

describe('notebook 04-textons', () => {
  let lesson: Executed;
  beforeAll(async () => {
    lesson = await executed('04-textons', { dictionarySizes: [50, 20] });
  }, 300_000);

  /** The numbers of a table's last rows, without their first column. */
  const numbers = (table: number): number[][] =>
    (lesson.tables[table] ?? '')
      .split('\n')
      .slice(2)
      .map((line) => (line.match(/\d+(\.\d+)?(?= |$)/g) ?? []).map(Number));

  /** The rows that the chart of a title draws. */
  const rows = (title: string): Record<string, unknown>[] =>
    (lesson.titled.get(title) ?? []) as Record<string, unknown>[];

  it('runs from top to bottom without an error or a warning', () => {
    expect(lesson.error).toBeUndefined();
    expect(lesson.stderr).toBe('');
  });

  it('prints what the assignment prints: the textons of ten classes', () => {
    expect(lesson.text).toMatch(/^responses: \[ 80, 48, 50, 50 \]\nresponses: \[ 20, 48, 50, 50 \]$/m);
    expect(lesson.text).toContain('textons: [ 10, 20, 48 ]');
    expect(lesson.text).toContain('[ 2500, 48 ]');
  });

  it('divides the six points in three iterations, as by hand', () => {
    expect(lesson.tables[0]).toMatch(/1 {2}0 1 0 1 1 1 {2}\(1\.00, 1\.50\) {2}\(4\.50, 3\.50\) +18\.5$/m);
    expect(lesson.tables[0]).toMatch(/3 {2}0 0 0 1 1 1 {2}\(1\.33, 1\.33\) {2}\(5\.33, 4\.33\) +2\.667$/m);
    expect(lesson.text).toContain('After iteration 3 nothing has moved');
  });

  it('finds the readable and the fast K-means equal', () => {
    expect(Number(/the centres differ by at most (\S+)$/m.exec(lesson.text)?.[1])).toBeLessThan(1e-9);
    const ends = lesson.tables[1]?.match(/^(ml-kmeans|kmeans) +\d+ +(\S+)/gm) ?? [];
    expect(ends).toHaveLength(2);
    for (const column of [1, 2]) expect(new Set(ends.map((line) => line.split(/ +/)[column])).size).toBe(1);
  });

  it('shows that starts end a little apart', () => {
    const mean = Number(/20 starts end (\S+) ± \S+ % above the best/.exec(lesson.text)?.[1]);
    expect(mean).toBeGreaterThan(0.3);
    expect(mean).toBeLessThan(3);
  });

  it('finds that further textons help the image itself more than another', () => {
    const [, same, other] = /K = 160 leaves (\S+) on the crop, (\S+) on another/.exec(lesson.text) ?? [];
    expect(Number(same)).toBeLessThan(0.2);
    expect(Number(other)).toBeGreaterThan(Number(same) + 0.05);
  });

  it('finds the Gaussians loud in the course bank alone', () => {
    const [, matlab, course] =
      /have (\d+) % in the Matlab bank, (\d+) % in the course/.exec(lesson.text) ?? [];
    expect(Number(matlab)).toBeLessThan(20);
    expect(Number(course)).toBeGreaterThan(75);
  });

  it('keeps textons at half the contrast by Weber, and all by standardising', () => {
    const kept = numbers(2).map((row) => row.at(-1) ?? 0);
    expect(kept).toHaveLength(4);
    expect(kept[0]).toBeLessThan(75);
    expect(kept[1]).toBeGreaterThan(85);
    expect(kept[2]).toBeGreaterThan(99.9);
    expect(kept[3]).toBeGreaterThan(99.9);
  });

  it('finds K-means better than merging at the same number of words', () => {
    for (const [q, , merged, direct] of numbers(3)) {
      expect([50, 20]).toContain(q);
      expect(direct).toBeLessThan(merged ?? 0);
    }
    expect(numbers(3)).toHaveLength(2);
  });

  it('draws an inertia that never rises, down to that of the fast engine', () => {
    const inertia = rows('Inertia, iteration by iteration').map((row) => Number(row['inertia']));
    expect(inertia.length).toBeGreaterThan(5);
    inertia
      .slice(1)
      .forEach((value, i) => expect(value).toBeLessThanOrEqual((inertia[i] ?? 0) * (1 + 1e-12)));
    expect(lesson.tables[1]).toContain(String(Number(inertia.at(-1)?.toPrecision(4))));
  });

  it('draws the shares of twenty textons, which sum to 1', () => {
    const shares = rows('Histogram of the texton map').map((row) => Number(row['share (%)']));
    expect(shares).toHaveLength(20);
    expect(shares.reduce((a, b) => a + b, 0)).toBeCloseTo(100, 6);
  });

  it('draws quantisation errors that fall with K on the image itself, from 1', () => {
    const same = rows('Quantisation error').filter((row) => row['measured on'] === 'the same image');
    const errors = same.map((row) => Number(row['error']));
    expect(same.map((row) => row['count'])).toEqual([1, 2, 5, 10, 20, 40, 80, 160]);
    expect(errors[0]).toBeCloseTo(1, 6);
    errors.slice(1).forEach((error, i) => expect(error).toBeLessThan(errors[i] ?? 0));
  });

  it('draws shares of the variance that sum to 1 for each bank', () => {
    for (const bank of ['LM', 'LM (course)']) {
      const own = rows('Share of the variance').filter((row) => row['bank'] === bank);
      expect(own.reduce((sum, row) => sum + Number(row['share (%)']), 0)).toBeCloseTo(100, 6);
    }
  });

  it('shows in exercise 1 that the engines differ only over a centre without points', () => {
    expect(lesson.text.match(/clusters 0,0,0,1,1,1, inertia 2\.67$/gm)).toHaveLength(3);
    expect(lesson.text).toMatch(/^ml-kmeans, .*clusters 0,0,0,0,0,0, inertia 40\.17$/m);
  });

  it('finds Weber’s law the better help against a shadow over one half', () => {
    const [none = NaN, weber = NaN, standardised = NaN, both = NaN] = numbers(4).map((row) => row.at(-1));
    expect(weber).toBeGreaterThan(none + 8);
    expect(standardised).toBeLessThan(none + 4);
    expect(both).toBeGreaterThan(standardised + 8);
  });

  it('shows a picture beside its map of twenty textons', async () => {
    const layout = { width: 128, height: 128, scale: 2, columns: 2, count: 2 };
    const [picture, map] = await picturePanels(lesson.figures.get(6)?.png, layout);
    const whole = await curet({ crops: 'whole' });
    const original = centralCrop(await whole.get(2), { width: 128 });
    expect(correlation(original, picture!.plane)).toBeGreaterThan(0.999);
    expect(map?.colours).toBe(20);
    expect(lesson.figures.get(6)?.text).toContain('128×128 px: image; texton map.');
  });

  it('draws twenty patches of textons, none even and no two alike, about mid grey', async () => {
    const layout = { width: 49, height: 49, scale: 1.4, columns: 10, count: 20 };
    const planes = (await picturePanels(lesson.figures.get(8)?.png, layout)).map(({ plane }) => plane);
    for (const [i, { data }] of planes.entries()) {
      expect(Math.max(Math.max(...data) - 0.5, 0.5 - Math.min(...data))).toBeCloseTo(0.5, 2);
      for (const other of planes.slice(i + 1)) expect(Array.from(other.data)).not.toEqual(Array.from(data));
    }
  });

  it('shows eight charts and five pictures, none too large to keep', () => {
    expect([lesson.charts, lesson.pngs]).toEqual([8, 13]);
    expect(lesson.largestOutput).toBeLessThan(500_000);
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { executed, type Executed } from './executed';

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

  it('runs from top to bottom without an error or a warning', () => {
    expect(lesson.error).toBeUndefined();
    expect(lesson.stderr).toBe('');
  });

  it('prints what the assignment prints: the textons of ten classes', () => {
    expect(lesson.text).toContain('training items: 80');
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
    expect(new Set(ends.map((line) => line.split(/ +/)[2])).size).toBe(1);
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

  it('shows eight charts and five pictures, none too large to keep', () => {
    expect([lesson.charts, lesson.pngs]).toEqual([8, 13]);
    expect(lesson.largestOutput).toBeLessThan(500_000);
  });
});

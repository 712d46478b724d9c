import { beforeAll, describe, expect, it } from 'vitest';
import { executed, type Executed } from './executed';

describe('notebook 02-filter-bank', () => {
  let lesson: Executed;
  beforeAll(async () => {
    lesson = await executed('02-filter-bank');
  }, 300_000);

  it('runs from top to bottom without an error or a warning', () => {
    expect(lesson.error).toBeUndefined();
    expect(lesson.stderr).toBe('');
  });

  it("prints the bank's shape and that of the responses", () => {
    expect(lesson.text).toContain('[ 49, 49, 48 ]');
    expect(lesson.text).toContain('[ 48, 128, 128 ]');
  });

  it('shows that the Matlab filters sum to 0 and the finest Gaussian of the course to √(4π)', () => {
    expect(lesson.tables[1]).toMatch(/^LM +36 +gaussian +1\.414 +– +0 +1$/m);
    expect(lesson.tables[1]).toMatch(/^LM \(course\) +36 +gaussian +1\.414 +– +3\.545 +3\.545$/m);
    const flat = /Matlab (\S+), course (\S+)/.exec(lesson.text);
    expect(Number(flat?.[1])).toBeLessThanOrEqual(1e-6);
    expect(Number(flat?.[2])).toBeGreaterThan(1);
  });

  it('answers to one bright pixel with the kernel', () => {
    expect(Number(/differ by at most (\S+)\.$/m.exec(lesson.text)?.[1])).toBeLessThan(1e-7);
  });

  it('finds direct and fast responses equal to 5e-7', () => {
    const [direct, fft] = (lesson.tables[2] ?? '').split('\n').slice(-2);
    expect(direct).toMatch(/^direct/);
    expect(Number(fft?.split(/ +/).at(-1))).toBeLessThan(5e-7);
  });

  it('finds that the border reaches 24 px and no further', () => {
    expect(
      Number(/From 24 px inwards, half a kernel, it is below (\S+)\. In/.exec(lesson.text)?.[1]),
    ).toBeLessThanOrEqual(1e-6);
  });

  it('finds the maximum over orientations steadier than any one orientation', () => {
    const ratios = (lesson.tables[3] ?? '')
      .split('\n')
      .slice(-3)
      .map((line) => Number(line.split(/ +/).at(-1)));
    expect(ratios).toHaveLength(3);
    expect(ratios[2]).toBeLessThan(1.25);
    expect(Math.max(ratios[0] ?? 0, ratios[1] ?? 0)).toBeGreaterThan(1.5 * (ratios[2] ?? 0));
  });

  it('shows three charts and fourteen pictures (seventeen PNGs), none too large to keep', () => {
    expect([lesson.charts, lesson.pngs]).toEqual([3, 17]);
    expect(lesson.largestOutput).toBeLessThan(500_000);
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { executed, type Executed } from './executed';

describe('notebook 01-datasets', () => {
  let lesson: Executed;
  beforeAll(async () => {
    lesson = await executed('01-datasets');
  }, 300_000);

  it('runs from top to bottom without an error or a warning', () => {
    expect(lesson.error).toBeUndefined();
    expect(lesson.stderr).toBe('');
  });

  it('prints what the assignment prints: items 1200 and 499 with label and shape, and the length', () => {
    expect(lesson.text).toContain('1300 items of 13 classes');
    expect(lesson.text).toContain('item 1200: label 12, shape [ 1, 256, 256 ]');
    expect(lesson.text).toMatch(/^500$/m);
    expect(lesson.text).toContain('item 499: label 9, shape [ 1, 50, 50 ]');
  });

  it('finds every item the same in any order of access', () => {
    expect(lesson.tables[0]).toMatch(/same pixels both times/);
    expect(lesson.tables[0]?.match(/true/g)).toHaveLength(3);
    expect(lesson.tables[0]).not.toContain('false');
  });

  it('splits 8 : 2 within every class', () => {
    expect(lesson.text).toContain('400 training items, 100 test items');
    expect(lesson.tables[1]?.match(/ 40 +10$/gm)).toHaveLength(10);
  });

  it('finds that mean and deviation alone tell at most a quarter of the images', () => {
    const share = Number(/mean and deviation alone: (\S+) % right/.exec(lesson.text)?.[1]);
    expect(share).toBeGreaterThan(10);
    expect(share).toBeLessThanOrEqual(25);
    const [least, most, within] =
      /Class means lie between (\S+) and (\S+); within a class they vary by ±(\S+) to/
        .exec(lesson.text)
        ?.slice(1)
        .map(Number) ?? [];
    expect(within).toBeGreaterThan((most ?? NaN) - (least ?? NaN));
  });

  it('measures the leak of a split by item, and none by half or by picture', () => {
    const caption =
      /Split by item, (\d+) % of the test pixels were in the training set; split by half (\d+) %, by picture (\d+) %/.exec(
        lesson.text,
      );
    expect(Number(caption?.[1])).toBeGreaterThan(80);
    expect(caption?.slice(2)).toEqual(['0', '0']);
  });

  it('tests every item once in five folds', () => {
    expect(lesson.text).toContain('5 folds, tests of 100, 100, 100, 100, 100 items:');
    expect(lesson.text).toContain('500 tests of 500 different items');
  });

  it('shows two charts and eight pictures (ten PNGs), none too large to keep', () => {
    expect([lesson.charts, lesson.pngs]).toEqual([2, 10]);
    expect(lesson.largestOutput).toBeLessThan(500_000);
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { executed, type Executed } from './executed';

describe('notebook 03-filter-response-classification', () => {
  let lesson: Executed;
  beforeAll(async () => {
    lesson = await executed('03-filter-response-classification', { seeds: 4 });
  }, 600_000);

  it('runs from top to bottom without an error or a warning', () => {
    expect(lesson.error).toBeUndefined();
    expect(lesson.stderr).toBe('');
  });

  it('prints the shapes that the assignment prints', () => {
    expect(lesson.text).toContain('feature maps: [ 100, 48, 50, 50 ]');
    expect(lesson.text).toContain('feature vectors: [ 100, 96 ]');
    expect(lesson.text).toContain('train: [ 80, 96 ] test: [ 20, 96 ]');
  });

  it('prints 20 predicted and 20 true labels, and the accuracy that follows from them', () => {
    const list = (name: string): string[] | undefined =>
      new RegExp(`^${name}: +\\[([\\d ]+)\\]$`, 'm').exec(lesson.text)?.[1]?.split(' ');
    const [predicted, truth] = [list('predicted'), list('true')];
    expect(truth?.join('')).toBe('00112233445566778899');
    const right = truth?.filter((label, i) => label === predicted?.[i]).length ?? NaN;
    expect(lesson.text).toContain(`accuracy on the test set: ${(5 * right).toFixed(4)} %`);
  });

  it('gives a tie to the class met first', () => {
    const answers = lesson.tables[0]
      ?.split('\n')
      .slice(1)
      .map((line) => line.split(/ +/).at(-1));
    expect(answers).toEqual(['sand', 'sand', 'cloth', 'sand', 'sand']);
  });

  it("shows Wilson's intervals of 14 and 18 of 20", () => {
    expect(lesson.text).toContain('14 of 20 right: 48 % to 85 %');
    expect(lesson.text).toContain('18 of 20 right: 70 % to 97 %');
  });

  it('finds the baseline between 50 and 85 %, and energy features far above it at k = 20', () => {
    const caption = /At k = 20 moments (\S+) %, energy (\S+) %; at k = 1 (\S+) % and (\S+) %/.exec(
      lesson.text,
    );
    const [moments20, energy20, moments1, energy1] = (caption?.slice(1) ?? []).map(Number) as number[];
    expect(moments20).toBeGreaterThan(50);
    expect(moments20).toBeLessThan(85);
    expect(energy20).toBeGreaterThan((moments20 ?? NaN) + 10);
    expect(moments1).toBeGreaterThan(moments20 ?? NaN);
    expect(energy1).toBeGreaterThan(85);
  });

  it('finds that z-scores fitted by hand and by the library agree', () => {
    const both = /by hand (\S+) %, by the library (\S+) %/.exec(lesson.text);
    expect(both?.[1]).toBe(both?.[2]);
  });

  it('compares four ways of filtering and four of describing, with a Gabor row', () => {
    expect(lesson.tables[1]?.match(/^(?:LM|LM, reflected border|LM \(course\)|Gabor) /gm)).toHaveLength(16);
  });

  it('never gains by validation what looking at the test seems to gain', () => {
    const means = (lesson.tables[2] ?? '')
      .split('\n')
      .slice(2)
      .map((line) => Number(line.split(/ {2,}/)[1]));
    expect(means).toHaveLength(6);
    for (const first of [0, 3]) expect(means[first + 2]).toBeGreaterThanOrEqual(means[first + 1] ?? NaN);
  });

  it('shows eight charts and two pictures, none too large to keep', () => {
    expect([lesson.charts, lesson.pngs]).toEqual([8, 10]);
    expect(lesson.largestOutput).toBeLessThan(500_000);
  });
});

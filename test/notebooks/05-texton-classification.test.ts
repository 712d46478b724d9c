import { beforeAll, describe, expect, it } from 'vitest';
import { executed, type Executed } from './executed';

type Four = [number, number, number, number];

describe('notebook 05-texton-classification', () => {
  let lesson: Executed;
  beforeAll(async () => {
    const smaller = { seeds: 6, comparisonSeeds: 1, testCrops: 3, textonCounts: [5, 20] };
    lesson = await executed('05-texton-classification', smaller);
  }, 900_000);
  /** The numbers of a table's column, from its first row on. */
  const column = (table: number, fromRight: number): number[] =>
    (lesson.tables[table] ?? '')
      .split('\n')
      .slice(2)
      .map((line) => Number(line.split(/ {2,}/).at(-fromRight)));

  it('runs from top to bottom without an error or a warning', () => {
    expect(lesson.error).toBeUndefined();
    expect(lesson.stderr).toBe('');
  });

  it('prints the shapes that the assignment prints', () => {
    expect(lesson.text).toContain('textons: [ 10, 20, 48 ]');
    expect(lesson.text).toContain('histograms: [ 10, 20 ]');
  });

  it('shows that the asymmetric χ² explodes on a nearly empty bin and overlooks an empty one', () => {
    expect(column(0, 1)).toEqual([0, 0.117, 3.66, 39.7, 0.0571]);
    expect(column(0, 2)).toEqual([0, 0.0212, 0.101, 0.115, 0.117]);
  });

  it('prints 20 predicted and 20 true labels, the accuracy that follows from them, and the same by the library', () => {
    const list = (name: string): string[] | undefined =>
      new RegExp(`^${name}: +\\[([\\d ]+)\\]$`, 'm').exec(lesson.text)?.[1]?.split(' ');
    const [predicted, truth] = [list('predicted'), list('true')];
    expect(truth?.join('')).toBe('00112233445566778899');
    const right = truth?.filter((label, i) => label === predicted?.[i]).length ?? NaN;
    expect(lesson.text).toContain(`accuracy on the test set: ${(5 * right).toFixed(4)} %`);
    expect(lesson.text).toContain(`the first draw again: ${(5 * right).toFixed(4)} %`);
  });

  it('finds the baseline between 50 and 85 %, textons more than 5 points above it, a shared dictionary above both', () => {
    const list = /95 % intervals; from above: (.*)\.$/m.exec(lesson.text)?.[1]?.match(/[\d.]+/g) ?? [];
    expect(list).toHaveLength(6);
    const [baseline, energy, textons, shared] = [0, 3, 4, 5].map((i) => Number(list[i])) as Four;
    expect(baseline).toBeGreaterThan(50);
    expect(baseline).toBeLessThan(85);
    expect(textons).toBeGreaterThan(baseline + 5);
    expect(energy).toBeGreaterThan(85);
    expect(shared).toBeGreaterThan(textons);
  });

  it('compares eight combinations of dictionary, models and distance; sharing the dictionary helps', () => {
    const accuracies = column(2, 2);
    expect(accuracies).toHaveLength(8);
    expect(accuracies[7]).toBeGreaterThan(accuracies[0] ?? NaN);
  });

  it('keeps most of the accuracy when textons are merged to a half', () => {
    const accuracies = column(3, 2);
    expect(accuracies).toHaveLength(4);
    expect(accuracies[2]).toBeGreaterThan(85);
  });

  it('classifies other photographs far above chance', () => {
    const light = /photographs, \d+ tests: (\S+) % ± /.exec(lesson.text);
    expect(Number(light?.[1])).toBeGreaterThan(70);
  });

  it('finds a shuffled texton map no different', () => {
    expect(lesson.text).toContain('Their χ² is 0.');
  });

  it('shows four charts and four pictures, none too large to keep', () => {
    expect([lesson.charts, lesson.pngs]).toEqual([4, 8]);
    expect(lesson.largestOutput).toBeLessThan(500_000);
  });
});

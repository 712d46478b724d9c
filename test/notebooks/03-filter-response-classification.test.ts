import { correlation, curet, firstItemsSplit } from 'texton-lab';
import { beforeAll, describe, expect, it } from 'vitest';
import { executed, type Executed } from './executed';
import { picturePanels } from './picture-panels';

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

  it('draws the variances of three classes over all 48 filters', () => {
    const rows = lesson.rows[0] ?? [];
    expect(rows).toHaveLength(3 * 48);
    expect(new Set(rows.map((row) => row['class']))).toEqual(
      new Set(['pebbles', 'wide corduroy', 'beach sand']),
    );
    const values = rows.map((row) => Number(row['variance']));
    const times = Math.round(Math.max(...values) / Math.min(...values));
    expect(lesson.text).toContain(`The largest variance is ${times} times the smallest`);
    // The finest bars, six orientations of one scale: cloth with a direction against sand without one.
    const swing = (name: string): number => {
      const bars = values.filter((_, i) => rows[i]?.['class'] === name).slice(18, 24);
      return Math.max(...bars) / Math.min(...bars);
    };
    expect(swing('wide corduroy')).toBeGreaterThan(3 * swing('beach sand'));
  });

  it('draws the accuracy over k from 5 to 40 in steps of a test picture, best where few vote', () => {
    const rows = lesson.rows[1] ?? [];
    expect(rows.map((row) => row['k'])).toEqual(Array.from({ length: 36 }, (_, i) => i + 5));
    const accuracies = rows.map((row) => Number(row['accuracy']));
    for (const accuracy of accuracies) expect(Math.abs((accuracy + 1e-9) % 5)).toBeLessThan(1e-6);
    const mean = (list: number[]): number => list.reduce((sum, value) => sum + value, 0) / list.length;
    expect(mean(accuracies.slice(0, 4))).toBeGreaterThan(mean(accuracies.slice(16)) + 5);
    const told = /best is (\S+) % at k = (\d+), the worst (\S+) % at k = (\d+); k = 40 has (\S+) %/;
    const [best, few, worst, many, last] = told.exec(lesson.text)?.slice(1).map(Number) ?? [];
    expect([best, worst]).toEqual([Math.max(...accuracies), Math.min(...accuracies)]);
    expect([best, worst, last]).toEqual([(few ?? 0) - 5, (many ?? 0) - 5, 35].map((i) => accuracies[i]));
    expect(few).toBeLessThanOrEqual(8);
    expect(accuracies[15]).toBe(Number(/accuracy on the test set: (\S+) %/.exec(lesson.text)?.[1]));
  });

  it('gives the first draw and the mean of all for both banks, the port behind', () => {
    const [published, port] = ['as published', 'the assignment’s port'].map((name) =>
      new RegExp(`^${name} +(\\S+) +(\\S+) `, 'm')
        .exec(lesson.tables[1] ?? '')
        ?.slice(1)
        .map(Number),
    );
    const runs = (lesson.rows[2] ?? []).map((row) => Number(row['accuracy']));
    expect(runs).toHaveLength(4);
    expect(published?.[0]).toBeCloseTo(runs[0] ?? NaN, 6);
    expect(published?.[1]).toBeCloseTo(runs.reduce((sum, value) => sum + value, 0) / 4, 0);
    expect(port?.[1]).toBeLessThan((published?.[1] ?? NaN) - 10);
  });

  it('counts all tests of all draws in the confusion matrix', () => {
    const right = /Heat map: 10 × 10 cells of tests; diagonal (\d+) of 80/.exec(lesson.text)?.[1];
    const runs = (lesson.rows[2] ?? []).map((row) => Number(row['accuracy']));
    expect(Number(right)).toBeCloseTo((20 / 100) * runs.reduce((sum, value) => sum + value, 0), 6);
  });

  it('finds the baseline between 50 and 85 %, energy above it at every k, and both back at k = 80', () => {
    const caption = /For k = 1, 20, 40, 80: moments (.*) %; energy (.*) %\.$/m.exec(lesson.text);
    const [moments, energy] = [1, 2].map((i) => caption?.[i]?.split(', ').map(Number) ?? []);
    const drawn = (method: string): number[] =>
      (lesson.rows[4] ?? []).filter((row) => row['method'] === method).map((row) => Number(row['accuracy']));
    for (const [name, told] of Object.entries({ moments, energy }))
      [0, 19, 39, 79].forEach((k, i) => expect(told?.[i]).toBeCloseTo(drawn(name)[k] ?? NaN, 0));
    expect(moments?.[1]).toBeGreaterThan(50);
    expect(moments?.[1]).toBeLessThan(85);
    expect(moments?.[0]).toBeGreaterThan((moments?.[2] ?? NaN) + 5);
    expect(energy?.[0]).toBeGreaterThan(energy?.[1] ?? NaN);
    // Where all 80 vote every class has eight, and the class of the nearest wins: the same answers as of k = 1.
    for (const method of ['moments', 'energy']) {
      expect(drawn(method)).toHaveLength(80);
      expect(drawn(method)[79]).toBe(drawn(method)[0]);
    }
    drawn('energy').forEach((value, k) => expect(value).toBeGreaterThan(drawn('moments')[k] ?? NaN));
    for (const value of energy ?? []) expect(value).toBeGreaterThan(80);
    expect(Math.abs((energy?.[2] ?? NaN) - (energy?.[0] ?? NaN))).toBeLessThan(4);
  });

  it('finds the mean to blame, with the port the Gaussians, and the logarithm a remedy for both', () => {
    const lines = (lesson.tables[2] ?? '').split('\n').slice(2);
    const at = lines.map((line) => line.split(/ {2,}/).slice(-3).map(Number));
    expect(at).toHaveLength(12);
    const [published, port] = [at.slice(0, 6), at.slice(6)];
    for (let i = 0; i < 3; i++) {
      const [both, mean, variance, round, , logarithm] = published.map((row) => row[i] ?? NaN) as number[];
      expect(mean).toBeLessThan(50);
      expect(variance).toBeGreaterThan(Math.max(80, (both ?? NaN) + 5));
      expect(logarithm).toBeGreaterThan(80);
      const [portBoth, portMean, portVariance, portRest, , portLogarithm] = port.map((row) => row[i] ?? NaN);
      expect(portMean).toBeLessThan(50);
      expect(portVariance).toBeLessThan((portBoth ?? NaN) + 3);
      expect(portRest).toBeGreaterThan((portVariance ?? NaN) + 10);
      expect((portRest ?? NaN) - (portVariance ?? NaN)).toBeGreaterThan(
        2 * Math.abs((round ?? NaN) - (variance ?? NaN)),
      );
      expect(portLogarithm).toBeGreaterThan(80);
    }
  });

  it('finds that z-scores fitted by hand and by the library agree', () => {
    const both = /by hand (\S+) %, by the library (\S+) %/.exec(lesson.text);
    expect(both?.[1]).toBe(both?.[2]);
  });

  it('compares four ways of filtering and four of describing, with a Gabor row', () => {
    expect(lesson.tables[3]?.match(/^(?:LM|LM, reflected border|LM \(course\)|Gabor) /gm)).toHaveLength(16);
  });

  it('tells what z-scores gain in pairs, in agreement with the means', () => {
    const lines = (lesson.tables[4] ?? '').split('\n').slice(2);
    const means = (lesson.rows[5] ?? []).map((row) => Number(row['accuracy']));
    expect(lines).toHaveLength(8);
    for (const [i, line] of lines.entries()) {
      const [points = NaN, low, high] = line.split(/ {2,}/).slice(-3).map(Number);
      // In each group of four: moments, z-scored, energy, z-scored.
      expect(Math.abs(points - ((means[2 * i + 1] ?? NaN) - (means[2 * i] ?? NaN)))).toBeLessThan(1);
      expect(low).toBeLessThanOrEqual(points);
      expect(high).toBeGreaterThanOrEqual(points);
    }
  });

  it('draws that comparison with its intervals', () => {
    const rows = lesson.rows[5] ?? [];
    expect(rows).toHaveLength(16);
    for (const row of rows) {
      expect(row['low']).toBeLessThanOrEqual(Number(row['accuracy']));
      expect(row['high']).toBeGreaterThanOrEqual(Number(row['accuracy']));
    }
  });

  it('validates thirty settings, and draws the chosen one at the top', () => {
    const rows = lesson.rows[6] ?? [];
    expect(rows).toHaveLength(30);
    const [, k, distance, best] = /Chosen: k = (\d+), (\w+), with (\S+) %/.exec(lesson.text) ?? [];
    const chosen = rows.find((row) => row['k'] === Number(k) && row['distance'] === distance);
    const top = Math.max(...rows.map((row) => Number(row['accuracy (%)'])));
    expect(chosen?.['accuracy (%)']).toBe(top);
    expect(Number(best)).toBeCloseTo(top, 0);
  });

  it('never gains by validation what looking at the test seems to gain', () => {
    const means = (lesson.tables[5] ?? '')
      .split('\n')
      .slice(2)
      .map((line) => Number(line.split(/ {2,}/)[1]));
    expect(means).toHaveLength(8);
    for (const first of [0, 4]) expect(means[first + 3]).toBeGreaterThanOrEqual(means[first + 2] ?? NaN);
  });

  it('loses points where training and test crops share no pixel', () => {
    const lost = /moments lose (\S+) points at k = 1 and (\S+) at k = 20/.exec(lesson.text);
    const of = (split: string): number[] =>
      (lesson.rows[7] ?? []).filter((row) => row['split'] === split).map((row) => Number(row['accuracy']));
    const [item, half] = [of('by item'), of('by half')];
    expect([item.length, half.length]).toEqual([4, 4]);
    expect(Number(lost?.[1])).toBeCloseTo((item[0] ?? NaN) - (half[0] ?? NaN), 0);
    expect(Number(lost?.[1])).toBeGreaterThan(0);
    const ends = (lesson.rows[7] ?? []).map((row) => [Number(row['low']), Number(row['high'])]);
    for (let i = 0; i < 4; i++) expect(ends[i]?.[0]).toBeLessThanOrEqual(ends[i + 4]?.[1] ?? NaN);
  });

  it('shows the twenty test pictures, two of each class', async () => {
    const layout = { width: 50, height: 50, scale: 1.6, columns: 10, count: 20 };
    const panels = await picturePanels(lesson.figures.get(1)?.png, layout);
    const { test } = firstItemsSplit(await curet({ seed: 6 }), { train: 8, test: 2 });
    for (const [i, { plane }] of panels.entries())
      expect(correlation(await test.get(i), plane)).toBeGreaterThan(0.99);
  });

  it('shows eight charts and two pictures, none too large to keep', () => {
    expect([lesson.charts, lesson.pngs]).toEqual([8, 10]);
    expect(lesson.largestOutput).toBeLessThan(500_000);
  });
});

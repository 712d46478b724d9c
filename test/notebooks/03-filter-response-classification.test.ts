import { lmFilterBank, wilsonInterval } from 'texton-lab';
import { classificationReport, type Score } from 'texton-lab/experiments';
import { beforeAll, describe, expect, it } from 'vitest';
import { executed, SETS, type Executed } from './executed';
import { written } from './written';

/** What the lesson compares: the scores, and the axis along which their gains are shown in a table. */
const comparisons = {
  large: 'k',
  framed: 'border',
  leaked: 'split',
  blamed: 'numbers',
  scaled: 'zScore',
  choices: 'choice',
  byBank: 'bank',
  scores: 'k',
};
const tables = Object.entries(comparisons).map(([scores, along]) => [
  `${scores}Table`,
  `gainTable(pairedGains(${scores}, { along: '${along}' }))`,
]);
const ask = {
  ...Object.fromEntries([...Object.keys(comparisons).map((name) => [name, name]), ...tables]),
  maps: 'shapeOf([...trainMaps.responses, ...testMaps.responses])',
  vectors: 'shapeOf([...train.vectors, ...test.vectors])',
  sides: '[shapeOf(train.vectors), shapeOf(test.vectors)]',
  votes: '[1, 2, 3, 4, 5].map((k) => knnClassify(tiny, [[3.0]], { k }).labels[0])',
  own: 'own.status',
  predicted: 'predicted',
  truth: 'test.labels',
  asked: '[split.test.origins, dataset.origins.filter((_, item) => item % 50 === 8 || item % 50 === 9)]',
  byLibrary: 'evaluateKnn(train, test, { k }).predicted',
  confusion: 'confusion',
  names: 'dataset.classNames',
  curve: 'curve',
  variances: 'variances',
  twice: 'twice',
  runs: 'runs',
  curves: 'curves',
};

/** The points of a curve over k, in percent. */
const points = (scores: readonly Score[]) =>
  scores.map(({ labels, accuracies }) => ({
    border: labels['border'],
    k: Number(labels['k']),
    accuracy: 100 * mean(accuracies),
  }));

const mean = (list: readonly number[]): number => list.reduce((sum, value) => sum + value, 0) / list.length;

describe('what lesson 3 says of filters and of tests', () => {
  it('has the sums of both banks right', () => {
    const sums = (variant: 'matlab' | 'course') =>
      lmFilterBank({ variant }).filters.map(({ kind, kernel }) => ({
        kind,
        sum: Math.abs(kernel.reduce((a, b) => a + b, 0)),
      }));
    for (const { sum } of sums('matlab')) expect(sum).toBeLessThan(1e-3);
    const course = sums('course');
    for (const { sum } of course.slice(0, 36)) expect(sum).toBeLessThan(1e-3);
    const of = (gaussian: boolean): number[] =>
      course.slice(36).flatMap(({ kind, sum }) => ((kind === 'gaussian') === gaussian ? [sum] : []));
    expect(of(true)).toHaveLength(4);
    expect(Math.min(...of(false))).toBeGreaterThan(0.1);
    expect(Math.min(...of(true))).toBeGreaterThan(2 * Math.max(...of(false)));
  });

  it('has the order of the filters right', () => {
    const kinds = lmFilterBank().filters.map(({ kind }) => kind);
    expect(new Set(kinds.slice(0, 18))).toEqual(new Set(['edge']));
    expect(new Set(kinds.slice(18, 36))).toEqual(new Set(['bar']));
    expect(new Set(kinds.slice(36))).toEqual(new Set(['gaussian', 'log']));
  });

  it('has Wilson’s intervals right', () => {
    const ends = (right: number): number[] => {
      const { low, high } = wilsonInterval(right, 20);
      return [100 * low, 100 * high].map(Math.round);
    };
    expect([14, 18].map(ends)).toEqual([
      [48, 85],
      [70, 97],
    ]);
    const { low, high } = wilsonInterval(14, 20);
    expect(Math.round(50 * (high - low))).toBe(19);
  });
});

describe.each(SETS)('notebook 03-filter-response-classification on the %s set', (set) => {
  let lesson: Executed;
  beforeAll(async () => {
    // The findings on the rendered set are those of the lesson's own number of draws.
    const parameters = { draws: set === 'rendered' ? 20 : 4 };
    lesson = await executed('03-filter-response-classification', parameters, { set, ask });
  }, 600_000);

  it('runs from top to bottom without an error or a warning', () => {
    expect(lesson.error).toBeUndefined();
    expect(lesson.stderr).toBe('');
  });

  it.runIf(set === 'rendered' && process.platform === 'linux')(
    'leaves its kernel with 550 MiB at most, and never takes more than 700',
    () => {
      expect(lesson.memory?.end).toBeLessThanOrEqual(550);
      expect(lesson.memory?.peak).toBeLessThanOrEqual(700);
    },
  );

  it('has the shapes that the assignment prints', () => {
    expect(lesson.value('maps')).toEqual([100, 48, 50, 50]);
    expect(lesson.value('vectors')).toEqual([100, 96]);
    expect(lesson.value('sides')).toEqual([
      [80, 96],
      [20, 96],
    ]);
  });

  it('tests the ninth and the tenth crop of every class', () => {
    const [tested, expected] = lesson.value<object[][]>('asked');
    expect(tested).toHaveLength(20);
    expect(tested).toEqual(expected);
  });

  it('gives a tie to the class met first', () => {
    expect(lesson.value('votes')).toEqual([1, 1, 0, 1, 1]);
  });

  it('classifies with the library until the student’s rule is written, and says so', () => {
    expect(lesson.value('own')).toBe('not written');
    expect(lesson.value('predicted')).toEqual(lesson.value('byLibrary'));
    expect(lesson.printed).toContain('classified by the library');
  });

  it('prints 20 predicted and 20 true labels, and the accuracy that follows from them', () => {
    const [predicted, truth] = [lesson.value<number[]>('predicted'), lesson.value<number[]>('truth')];
    expect(truth.join('')).toBe('00112233445566778899');
    const right = truth.filter((label, i) => label === predicted[i]).length;
    for (const line of classificationReport(truth, predicted).split('\n'))
      expect(lesson.printed).toContain(line);
    const at20 = points(lesson.value<Score[]>('curve'))[15];
    expect(at20?.k).toBe(20);
    expect(at20?.accuracy).toBeCloseTo(5 * right, 9);
    const { data } = lesson.value<{ data: number[] }>('confusion');
    expect(data.filter((_, i) => i % 11 === 0).reduce((a, b) => a + b)).toBe(right);
    expect(data.reduce((a, b) => a + b)).toBe(20);
  });

  it('draws the accuracy over k from 5 to 40, in steps of one picture', () => {
    const curve = points(lesson.value<Score[]>('curve'));
    expect(curve.map(({ k }) => k)).toEqual(Array.from({ length: 36 }, (_, i) => i + 5));
    for (const { accuracy } of curve) expect(accuracy / 5).toBeCloseTo(Math.round(accuracy / 5), 9);
    const drawn = lesson.chart('Accuracy over k');
    expect(drawn.map((row) => [row['k'], row['accuracy']])).toEqual(
      curve.map(({ k, accuracy }) => [k, accuracy]),
    );
  });

  it('shows 48 variances of three classes, which differ by orders of magnitude', () => {
    const variances = lesson.value<number[][]>('variances');
    expect(variances.map(({ length }) => length)).toEqual([48, 48, 48]);
    const all = variances.flat();
    expect(Math.max(...all)).toBeGreaterThan(10 * Math.min(...all));
  });

  it('begins the draws with part one, each with its interval', () => {
    const runs = lesson.value<{ seed: number; accuracy: number; low: number; high: number }[]>('runs');
    expect(runs).toHaveLength(set === 'rendered' ? 20 : 4);
    expect(runs[0]).toMatchObject({
      seed: 6,
      accuracy: points(lesson.value<Score[]>('curve'))[15]?.accuracy,
    });
    for (const { accuracy, low, high } of runs) {
      const wilson = wilsonInterval(Math.round(accuracy / 5), 20);
      expect([low, high]).toEqual([100 * wilson.low, 100 * wilson.high]);
    }
  });

  it('shows the same picture with both borders, the frame in every variance', () => {
    const [black, reflected] = lesson.value<[number[], number[]]>('twice');
    expect(black).toEqual(lesson.value<number[][]>('variances')[2]);
    black.forEach((value, i) => expect(value).not.toBe(reflected[i]));
    const drawn = lesson.chart(lesson.value<string[]>('names')[8] ?? '');
    expect(drawn.map((row) => row['variance'])).toEqual([...black, ...reflected]);
  });

  it('draws the curve over k for both borders as means of all draws', () => {
    const curves = points(lesson.value<Score[]>('curves'));
    expect(curves).toHaveLength(80);
    const at = (border: string): number | undefined =>
      curves.find((row) => row.border === border && row.k === 20)?.accuracy;
    const scores = lesson.value<Score[]>('framed').filter(({ labels }) => labels['numbers'] === 'moments');
    for (const { labels, accuracies } of scores)
      expect(at(labels['border'] as string)).toBeCloseTo(100 * mean(accuracies), 9);
  });

  it.each(Object.keys(comparisons))('says of %s what its numbers say', (name) => {
    const along = comparisons[name as keyof typeof comparisons];
    const scores = lesson.value<Score[]>(name);
    const { rows, text } = lesson.value<{ rows: Record<string, string | number>[]; text: string }>(
      `${name}Table`,
    );
    expect(lesson.shown).toContain(text);
    for (const row of rows) {
      const of = (setting: string | number | undefined): readonly number[] =>
        scores.find(
          ({ labels }) =>
            labels[along] === setting &&
            Object.entries(labels).every(([axis, value]) => axis === along || row[axis] === value),
        )?.accuracies ?? [];
      const [after, before] = [of(row[along]), of(row['compared with'])];
      const differences = after.map((value, i) => 100 * (value - (before[i] ?? NaN)));
      const gain = mean(differences);
      expect(row['gain (points)']).toBeCloseTo(gain, 9);
      expect(row['accuracy (%)']).toBeCloseTo(100 * mean(after), 9);
      const squares = differences.reduce((sum, value) => sum + (value - gain) ** 2, 0);
      const error = Math.sqrt(squares / (differences.length - 1) / differences.length);
      // Two standard errors are less than Student's t asks of one comparison, and that less than Holm's rule.
      if (row['verdict'] === 'gains') expect(gain).toBeGreaterThan(2 * error);
      else if (row['verdict'] === 'loses') expect(gain).toBeLessThan(-2 * error);
      else {
        expect(row['verdict']).toMatch(/^not settled (by these draws|among \d+)$/);
        // Of the comparisons in any table, over four draws or more, ten standard errors settle every one.
        expect(Math.abs(gain)).toBeLessThan(10 * error + 1e-9);
      }
    }
  });

  it('never finds validation better than cheating, in any draw', () => {
    const scores = lesson.value<Score[]>('choices');
    const of = (method: string, choice: string) =>
      scores.find(({ labels }) => labels['method'] === method && labels['choice'] === choice)?.accuracies ??
      [];
    for (const method of ['moments', 'energy']) {
      const cheating = of(method, 'on the test (cheating)');
      expect(cheating.length).toBeGreaterThan(0);
      of(method, 'by validation').forEach((value, i) => expect(cheating[i]).toBeGreaterThanOrEqual(value));
    }
  });

  if (set === 'rendered')
    it('finds on the rendered set what the fold says', () => {
      const verdict = (name: string, at: Record<string, string>): string =>
        String(
          lesson
            .value<{ rows: Record<string, string | number>[] }>(`${name}Table`)
            .rows.find((row) => Object.entries(at).every(([field, value]) => row[field] === value))?.[
            'verdict'
          ],
        ).replace(/^not settled.*/, 'open');
      const open = 'open';
      expect(['black', 'reflected'].map((border) => verdict('large', { border, k: '20' }))).toEqual([
        'loses',
        'loses',
      ]);
      expect(points(lesson.value<Score[]>('curve'))[15]?.accuracy).toBeCloseTo(75, 9);
      expect(['moments', 'mean', 'variance'].map((numbers) => verdict('framed', { numbers }))).toEqual([
        'loses',
        open,
        open,
      ]);
      expect(['moments', 'variance'].map((numbers) => verdict('leaked', { numbers }))).toEqual([
        'gains',
        open,
      ]);
      const kinds = ['mean', 'variance', 'energy', 'logVariance', 'magnitude'];
      const blamed = (bank: string) => kinds.map((numbers) => verdict('blamed', { bank, numbers }));
      expect(blamed('VGG bank')).toEqual(['loses', 'gains', 'gains', 'gains', 'gains']);
      expect(blamed('course bank')).toEqual(['loses', 'gains', 'gains', 'gains', 'loses']);
      for (const bank of ['VGG bank', 'course bank']) {
        expect(verdict('scaled', { bank, numbers: 'moments' })).toBe('gains');
        expect(verdict('scaled', { bank, numbers: 'energy' })).toBe(open);
      }
      for (const method of ['moments', 'energy'])
        expect(verdict('choices', { method, choice: 'by validation' })).toBe('gains');
    });

  it('keeps its outputs small', () => {
    expect(lesson.largestOutput).toBeLessThan(500_000);
  });
});

describe('notebook 03-filter-response-classification with its step written', () => {
  const rule = `const distances = vectors.map((vector) => {
      let sum = 0;
      for (const [i, value] of vector.entries()) sum += (value - query[i]) ** 2;
      return sum;
    });
    const places = vectors.map((_, i) => i).sort((a, b) => distances[a] - distances[b]).slice(0, k);
    const votes = (label: number) => places.filter((i) => labels[i] === label).length;
    let best = labels[places[0]];
    for (const i of places) if (votes(labels[i]) > votes(best)) best = labels[i];
    return best;`;

  it('classifies by it, with the same result', async () => {
    const lesson = await written('03-filter-response-classification', {
      bodies: [rule],
      last: '// Array.from',
      ask: {
        own: 'own.status',
        predicted: 'predicted',
        expected: 'Array.from(evaluateKnn(train, test, { k }).predicted)',
      },
    });
    expect(lesson.error).toBeUndefined();
    expect(lesson.value('own')).toBe('passed');
    expect(lesson.printed).toContain('classified by your myKnn');
    expect(lesson.value<number[]>('predicted')).toEqual(lesson.value<number[]>('expected'));
  }, 300_000);
});

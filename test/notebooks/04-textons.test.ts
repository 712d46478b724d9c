import { inspect } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { executed, SETS, type Executed } from './executed';

/** The rows that tests ask for. */
interface Border {
  image: string;
  changedPixels: number;
}
interface Stability {
  bank: string;
  treatment: string;
  keptPixels: number;
}
interface Step {
  iteration: number;
  assignments: number[];
  sumOfSquares: number;
}
interface Quantisation {
  count: number;
  measuredOn: string;
  error: number;
}

describe.each(SETS)('notebook 04-textons on the %s set', (set) => {
  let lesson: Executed;
  beforeAll(async () => {
    const parameters = { counts: [1, 5, 20, 80], dictionarySizes: [50, 20], starts: 6 };
    const ask = {
      path: 'path',
      inertia: 'fit.inertia',
      sides: '[train.length, test.length, responses.count, image.width, image.height]',
      vectors: 'shapeOf(vectors)',
      textons: '[textons.length, textons[0].rows, textons[0].cols]',
      shares: 'shares',
      labels: 'map.data',
      runs: 'runs',
      errors: 'errors',
      borders: 'borders',
      names: 'dataset.classNames',
      framed: 'maps[0].data.filter((texton, i) => texton !== maps[1].data[i]).length',
      heard: 'heard.flat()',
      kept: 'kept.flat()',
      foretold:
        '[[[1, 1], [5, 5]], [[3, 2], [40, 40]]].map((from) => kmeansByHand(points, { start: from }).at(-1))',
      merging: 'merging',
      unmerged: 'weights.reduce((a, b) => a + b, 0)',
      foundStep: 'ownStep.status',
      foundHistogram: 'ownHistogram.status',
    };
    lesson = await executed('04-textons', parameters, { set, ask });
  }, 300_000);

  it('runs from top to bottom without an error or a warning, its stubs left empty', () => {
    expect(lesson.error).toBeUndefined();
    expect(lesson.stderr).toBe('');
    expect(lesson.value('foundStep')).toBe('not written');
    expect(lesson.value('foundHistogram')).toBe('not written');
  });

  it.runIf(set === 'rendered' && process.platform === 'linux')(
    'leaves its kernel with 550 MiB at most, and never takes more than 700',
    () => {
      expect(lesson.memory?.end).toBeLessThanOrEqual(550);
      expect(lesson.memory?.peak).toBeLessThanOrEqual(700);
    },
  );

  it('prints what the assignment prints: the textons of ten classes', () => {
    const [train, test, ...shape] = lesson.value<number[]>('sides');
    expect([train, test, ...shape]).toEqual([80, 20, 48, 50, 50]);
    for (const items of [train, test])
      expect(lesson.printed).toContain(`responses ${inspect([items, ...shape])}`);
    expect(lesson.value('textons')).toEqual([10, 20, 48]);
    expect(lesson.printed).toContain(`textons ${inspect(lesson.value('textons'))}`);
    expect(lesson.value('vectors')).toEqual([2500, 48]);
  });

  it('divides the six points in three iterations, four of them at first with centre 1', () => {
    const path = lesson.value<Step[]>('path');
    expect(path.map((step) => step.assignments.join(''))).toEqual(['010111', '000111', '000111']);
    expect(path.map((step) => step.sumOfSquares)).toEqual([
      18.5,
      expect.closeTo(8 / 3),
      expect.closeTo(8 / 3),
    ]);
  });

  it('draws an inertia that never rises', () => {
    const inertia = lesson.value<number[]>('inertia');
    expect(inertia.length).toBeGreaterThan(5);
    inertia
      .slice(1)
      .forEach((value, i) => expect(value).toBeLessThanOrEqual((inertia[i] ?? 0) * (1 + 1e-12)));
  });

  it('counts the shares of twenty textons, which sum to 1', () => {
    const [shares, labels] = [lesson.value<number[]>('shares'), lesson.value<number[]>('labels')];
    expect(shares).toHaveLength(20);
    shares.forEach((share, k) =>
      expect(share).toBeCloseTo(labels.filter((label) => label === k).length / labels.length, 9),
    );
  });

  it('measures starts against the best of them', () => {
    const above = lesson.value<Record<string, number>[]>('runs').map((run) => run.excessInertia ?? -1);
    expect(above).toHaveLength(6);
    expect(Math.min(...above)).toBe(0);
    // «If the ends lie within a few percent, one start will do.»
    expect(Math.max(...above)).toBeLessThan(15);
  });

  it('measures quantisation errors from 1 down, on the image itself and on another, the same on both axes', () => {
    const errors = lesson.value<Quantisation[]>('errors');
    const own = errors.filter((row) => row.measuredOn === 'the same image').map((row) => row.error);
    expect(own).toHaveLength(4);
    expect(own[0]).toBeCloseTo(1, 6);
    own.slice(1).forEach((error, i) => expect(error).toBeLessThan(own[i] ?? 0));
    for (const axis of ['a logarithmic', 'an ordinary'])
      expect(lesson.chart(`Quantisation error, K on ${axis} axis`)).toEqual(
        errors.map(({ count, measuredOn, error }) => ({ count, measuredOn, error })),
      );
  });

  it('finds the frame in the textons of every class', () => {
    const borders = lesson.value<Border[]>('borders');
    expect(borders.map((row) => row.image)).toEqual(lesson.value('names'));
    for (const row of borders) {
      expect(row.changedPixels).toBeGreaterThan(5);
    }
    expect(lesson.value<number>('framed')).toBeGreaterThan(0);
  });

  it('divides the variance of each bank among its kinds of filter', () => {
    const heard = lesson.value<{ bank: string; varianceShare: number }[]>('heard');
    for (const bank of ['LM (VGG)', 'LM (course)']) {
      const own = heard.filter((row) => row.bank === bank);
      expect(own.reduce((sum, row) => sum + row.varianceShare, 0)).toBeCloseTo(100, 6);
    }
  });

  it('keeps all textons at half the contrast by standardising, and sorts the table', () => {
    const kept = lesson.value<Stability[]>('kept');
    expect(kept).toHaveLength(8);
    for (const row of kept)
      if (row.treatment.startsWith('standardised')) expect(row.keptPixels).toBeGreaterThan(99.9);
  });

  it('finds k-means better than merging at the same number of words', () => {
    const merging = lesson.value<Record<string, number>[]>('merging');
    expect(merging.map((row) => row['count'])).toEqual([50, 20]);
    for (const row of merging) expect(row.kmeansError).toBeLessThan(row.mergedError ?? 0);
    expect(lesson.value('unmerged')).toBe(200);
  });

  it('ends exercise 1 as foretold: with both centres at work in two iterations, or with one alone', () => {
    const ends = lesson.value<Step[]>('foretold');
    expect(ends.map((end) => [end.iteration, end.assignments.join(' ')])).toEqual([
      [2, '0 0 0 1 1 1'],
      [2, '0 0 0 0 0 0'],
    ]);
    // By hand: about the means of three points and three, and about that of all six.
    expect(ends.map((end) => end.sumOfSquares)).toBeCloseToArray([8 / 3, 241 / 6], { atol: 1e-9 });
    for (const { iteration, assignments, sumOfSquares } of ends)
      expect(lesson.printed).toContain(
        `${iteration} iterations, clusters ${assignments.join(' ')}, sum of squares ${sumOfSquares.toFixed(2)}`,
      );
  });

  it('keeps every output small', () => {
    expect(lesson.largestOutput).toBeLessThan(500_000);
  });

  if (set === 'rendered')
    it('finds what the folds say of the rendered set', () => {
      const borders = lesson.value<Border[]>('borders');
      const changed = borders.map((row) => row.changedPixels);
      expect(Math.min(...changed)).toBeGreaterThan(33);
      expect(Math.max(...changed)).toBeLessThan(70);
      const gaussians = lesson
        .value<{ kind: string; varianceShare: number }[]>('heard')
        .filter((row) => row.kind === 'gaussian')
        .map((row) => row.varianceShare);
      expect(gaussians[0]).toBeLessThan(20);
      expect(gaussians[1]).toBeCloseTo(89, 0);
      const kept = (bank: string, treatment: string): number | undefined =>
        lesson.value<Stability[]>('kept').find((row) => row.bank === bank && row.treatment === treatment)
          ?.keptPixels;
      expect(kept('LM (VGG)', 'Weber')).toBeCloseTo(94, 0);
      expect(kept('LM (VGG)', 'none')).toBeCloseTo(61.5, 0);
      expect(kept('LM (course)', 'Weber')).toBeCloseTo(41.5, 0);
      expect(kept('LM (course)', 'none')).toBeCloseTo(29.7, 0);
    });
});

import { inspect } from 'node:util';
import { percent } from 'texton-lab';
import { beforeAll, describe, expect, it } from 'vitest';
import { executed, SETS, type Executed } from './executed';

interface Leak {
  split: string;
  'items seen (%)': number;
  'pixels seen (%)': number;
}

interface ClassGrey {
  mean: number;
  low: number;
  high: number;
}

const ask = {
  brodatz: '[brodatzSet.length, brodatzSet.classNames.length, item, label, ...shapeOf([sample])]',
  again: '[1, 2].map((n) => largestDifference(asked[0].data, asked[n].data))',
  curet: '[dataset.length, dataset.labels[499], ...shapeOf([last])]',
  counts: 'counts.map((row) => [row.training, row.test])',
  leaks: 'leaks',
  views: '[views.length, new Set(views.map((plane) => plane.data.join())).size, chosen[0], chosen[11]]',
  pictures: 'many.classNames.map((_, c) => itemsOfClass(many, c).length)',
  greys: 'grey.byClass',
  accuracy: 'accuracy',
  guessing: 'guessing',
  folds: 'deals.map((deal) => deal.test.length)',
  tested: '[tested.length, new Set(tested).size]',
  numbers: 'numbers',
  two: '[two.length, expected]',
  hand: 'largestDifference(cut.data, shown[2].data)',
};

describe.each(SETS)('notebook 01-datasets on the %s set', (set) => {
  let lesson: Executed;
  beforeAll(async () => {
    lesson = await executed('01-datasets', {}, { set, ask });
  }, 300_000);

  it('runs from top to bottom without an error or a warning', () => {
    expect(lesson.error).toBeUndefined();
    expect(lesson.stderr).toBe('');
    expect(lesson.largestOutput).toBeLessThan(500_000);
  });

  it.runIf(set === 'rendered' && process.platform === 'linux')(
    'leaves its kernel with 550 MiB at most, and never takes more than 700',
    () => {
      expect(lesson.memory?.end).toBeLessThanOrEqual(550);
      expect(lesson.memory?.peak).toBeLessThanOrEqual(700);
    },
  );

  it('shows what the assignment prints: items 1200 and 499 with label and shape, and the length', () => {
    const [length, classes, item, label, ...shape] = lesson.value<number[]>('brodatz');
    expect([length, classes, item, label]).toEqual([1300, 13, 1200, 12]);
    expect(shape).toEqual([1, 256, 256]);
    expect(lesson.printed).toContain(`item ${item}: label ${label}, shape ${inspect(shape)}`);
    const [count, last, ...size] = lesson.value<number[]>('curet');
    expect([count, last]).toEqual([500, 9]);
    expect(size).toEqual([1, 50, 50]);
    expect(lesson.printed).toContain(String(count));
    expect(lesson.printed).toContain(`item 499: label ${last}, shape ${inspect(size)}`);
  });

  it('cuts an item the same when the set is made again, and elsewhere with another seed', () => {
    const [same, other] = lesson.value<number[]>('again');
    expect(same).toBe(0);
    expect(other).toBeGreaterThan(0.1);
  });

  it('splits 8 : 2 within every class', () => {
    expect(lesson.value('counts')).toEqual(Array.from({ length: 10 }, () => [40, 10]));
  });

  it('measures a leak of the split by item alone', () => {
    const [item, half, picture] = lesson.value<Leak[]>('leaks');
    expect(item?.['items seen (%)']).toBe(100);
    expect(item?.['pixels seen (%)']).toBeGreaterThan(80);
    for (const fair of [half, picture]) {
      expect(fair?.['items seen (%)']).toBe(0);
      expect(fair?.['pixels seen (%)']).toBe(0);
    }
  });

  it('shows twelve different pictures from the first to near the last of a class of any size', () => {
    const [shown, different, first, last] = lesson.value<number[]>('views');
    expect([shown, different, first]).toEqual([12, 12, 0]);
    const ofClass = lesson.value<number[]>('pictures')[2] as number;
    expect(last).toBe(Math.floor((11 * ofClass) / 12));
  });

  it('compares the classifier of two numbers with naming the most frequent class', () => {
    const [accuracy, guessing] = [lesson.value<number>('accuracy'), lesson.value<number>('guessing')];
    const pictures = lesson.value<number[]>('pictures');
    const largest = Math.max(...pictures) / pictures.reduce((a, b) => a + b, 0);
    // Every other picture is tested: of a class of n, half of n, rounded up or down.
    expect(Math.abs(guessing - largest)).toBeLessThan(0.01);
    expect(lesson.printed).toContain(`mean and deviation alone: ${percent(accuracy)} right`);
    expect(lesson.printed).toContain(`the most frequent class for every picture: ${percent(guessing)} right`);
    expect(lesson.value<ClassGrey[]>('greys')).toHaveLength(10);
    // What the text says of either outcome needs a classifier that is not worse than guessing.
    expect(accuracy).toBeGreaterThan(guessing);
  });

  it('tests every item once in five folds', () => {
    expect(lesson.value('tested')).toEqual([500, 500]);
    expect(lesson.value('folds')).toEqual([100, 100, 100, 100, 100]);
  });

  it('lists the numbers in the names of the files of a class', () => {
    const numbers = lesson.value<string[]>('numbers');
    expect(numbers).toHaveLength(lesson.value<number[]>('pictures')[0] as number);
    expect(numbers.every((number) => /^\d{3}$/.test(number))).toBe(true);
  });

  it('solves its exercises', () => {
    const [two, expected] = lesson.value<number[]>('two');
    expect(two).toBe(expected);
    expect(lesson.value('hand')).toBe(0);
  });

  if (set === 'rendered')
    it('finds there what the fold says: means within a deviation, less than a quarter told rightly', () => {
      const greys = lesson.value<ClassGrey[]>('greys');
      const means = greys.map(({ mean }) => mean);
      const deviation = Math.min(...greys.map(({ low, high }) => (high - low) / 2));
      expect(Math.max(...means) - Math.min(...means)).toBeLessThan(deviation);
      expect(lesson.value<number>('accuracy')).toBeLessThan(0.25);
      expect(lesson.value('pictures')).toEqual(Array.from({ length: 10 }, () => 92));
    });
});

import { percent, pixelWindow } from 'texton-lab';
import { beforeAll, describe, expect, it } from 'vitest';
import { executed, SETS, type Executed } from './executed';

interface FilterRow {
  bank: string;
  filter: number;
  kind: string;
  sum: number;
  absoluteSum: number;
}

interface Ranked {
  filter: number;
  'mean |response|': number;
  'relative to noise': number;
}

interface Ratio {
  class: string;
  zero: number;
  reflect: number;
  ratio: number;
}

const ask = {
  bank: '[bank.size, bank.filters.length, Math.max(...described.map((f) => Math.abs(f.sum)))]',
  checks: '[barCheck.status, convolveCheck.status]',
  spot: 'largestDifference(answer.data, kernel13.data)',
  responses: '[responses.count, responses.width, responses.height]',
  windows:
    '[...blackWindows, ...reflectedWindows].map((seen) => seen.data.filter((grey) => grey === 0).length / 2401)',
  framed: 'compareResponses(framed, reflected).perPixel.data',
  row: 'row.data',
  frame: 'frame',
  median: 'median',
  drawn: 'classes.map((row) => row.class)',
  finest: 'finest',
  agree:
    'bank.filters.map(({ kernel }, k) => largestDifference(Float32Array.from(kernel), Float32Array.from(course.filters[k].kernel)))',
  times: 'times',
  levels: 'levels',
  ranking: 'ranking',
  // Pixel by pixel, where the frame cannot be: what the exercise should rank.
  unframed:
    'bank.filters.map((_, k) => responsePlane(inReflection, k).data).map((plane) => plane.reduce((sum, v) => sum + Math.abs(v), 0) / plane.length)',
  lost: 'lost.map((row) => row.filter)',
};

// An odd side on the second set: a lesson that needs an even one would fail there.
const sizes = { rendered: 128, second: 99 };

describe.each(SETS)('notebook 02-filter-bank on the %s set', (set) => {
  let lesson: Executed;
  beforeAll(async () => {
    lesson = await executed('02-filter-bank', { size: sizes[set] }, { set, ask });
  }, 300_000);

  it('runs from top to bottom without an error or a warning, its steps not yet written', () => {
    expect(lesson.error).toBeUndefined();
    expect(lesson.stderr).toBe('');
    expect(lesson.value('checks')).toEqual(['not written', 'not written']);
    expect(lesson.largestOutput).toBeLessThan(500_000);
  });

  it.runIf(set === 'rendered' && process.platform === 'linux')(
    'leaves its kernel with 550 MiB at most, and never takes more than 700',
    () => {
      expect(lesson.memory?.end).toBeLessThanOrEqual(550);
      expect(lesson.memory?.peak).toBeLessThanOrEqual(700);
    },
  );

  it("shows the bank's shape, filters that all sum to 0, and the shape of the responses", () => {
    expect(lesson.value('bank')).toEqual([49, 48, 0]);
    expect(lesson.value('responses')).toEqual([48, sizes[set], sizes[set]]);
  });

  it('answers to one bright pixel with the kernel', () => {
    expect(lesson.value<number>('spot')).toBeLessThan(1e-7);
  });

  it('shows windows with a black border and with a reflected one', () => {
    const black = [0, 1, 2, 3].map((i) => lesson.value<number[]>('windows')[i] as number);
    // Columns beyond the left edge: 0, 12 and 24 of 49; at the corner 49² − 25² pixels of 49². A few pixels of a crop are black.
    const beyond = [0, 12 / 49, 24 / 49, 1 - (25 / 49) ** 2];
    beyond.forEach((share, i) => {
      expect(black[i]).toBeGreaterThanOrEqual(share);
      expect(black[i]).toBeLessThan(share + 0.15);
    });
    for (const share of lesson.value<number[]>('windows').slice(4)) expect(share).toBeLessThan(0.15);
  });

  it('finds the frame in the responses to a small crop, and 24 px deep in a larger picture', () => {
    expect(Math.max(...lesson.value<number[]>('framed'))).toBeGreaterThan(0.05);
    const row = lesson.value<number[]>('row');
    expect(row).toHaveLength(Math.floor(sizes[set] / 2));
    expect(Math.max(...row.slice(24))).toBeLessThan(1e-6);
    expect(Math.min(...row.slice(0, 24))).toBeGreaterThan(1e-5);
  });

  it('says of the variance how much is due to the frame in the middle of the classes', () => {
    const frame = lesson.value<Ratio[]>('frame');
    expect(frame).toHaveLength(11);
    for (const { zero, reflect, ratio } of frame) expect(ratio).toBeCloseTo(zero / reflect, 9);
    expect(frame[10]?.class).toBe('all classes');
    const ofClasses = frame.slice(0, 10);
    expect(lesson.value('drawn')).toEqual(ofClasses.map((row) => row.class));
    const median = lesson.value<number>('median');
    expect(ofClasses.filter(({ ratio }) => ratio < median)).toHaveLength(5);
    expect(ofClasses.filter(({ ratio }) => ratio > median)).toHaveLength(5);
    expect(lesson.printed).toContain(
      `the median of the ten ratios is ${median.toFixed(2)}: at that ratio the frame`,
    );
    const share = percent(1 - Math.min(median, 1 / median));
    expect(lesson.printed).toContain(`${median < 1 ? 'takes' : 'adds'} ${share} of the variance`);
  });

  it('compares three banks: only the isotropic filters of the course bank differ from the VGG bank', () => {
    const finest = lesson.value<FilterRow[]>('finest');
    expect(finest.map((f) => f.kind).join()).toBe(
      Array.from({ length: 3 }, () => 'edge,bar,gaussian,log').join(),
    );
    const sums = (at: number): number[] => finest.slice(at, at + 4).map((f) => f.sum);
    const norms = (at: number): number[] => finest.slice(at, at + 4).map((f) => f.absoluteSum);
    expect(sums(0)).toBeCloseToArray([0, 0, 0, 0], { atol: 1e-12 });
    expect(norms(0)).toBeCloseToArray([1, 1, 1, 1], { atol: 1e-9 });
    const gaussian = Math.sqrt(4 * Math.PI);
    expect(sums(4)).toBeCloseToArray([0, 0, gaussian, gaussian / 2], { atol: 1e-5 });
    expect(0.5 * gaussian).toBeCloseTo(1.77, 2);
    expect(sums(8)).toBeCloseToArray(sums(4), { atol: 1e-9 });
    for (const norm of norms(8)) expect(Math.abs(norm - 1)).toBeGreaterThan(0.1);
    const differences = lesson.value<number[]>('agree');
    expect(Math.max(...differences.slice(0, 36))).toBeLessThan(1e-8);
    expect(Math.min(...differences.slice(36))).toBeGreaterThan(1e-4);
  });

  it('finds direct and fast responses equal to 5e-7, with one thread and with all', () => {
    const times = lesson.value<{ 'times faster': number; 'relative difference': number }[]>('times');
    expect(times).toHaveLength(3);
    for (const row of times) expect(row['relative difference']).toBeLessThan(5e-7);
    for (const row of times.slice(1)) expect(row['times faster']).toBeGreaterThan(1);
  });

  it('solves its exercises: ranks filters by responses without the frame, and the largest LoG loses most outside of 25×25', () => {
    const ranking = lesson.value<Ranked[]>('ranking');
    expect(ranking.map((row) => row.filter).toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 48 }, (_, k) => k),
    );
    const unframed = lesson.value<number[]>('unframed');
    expect(ranking.map((row) => row['mean |response|'])).toBeCloseToArray(
      ranking.map((row) => unframed[row.filter] as number),
      { rtol: 1e-5 },
    );
    const relative = ranking.map((row) => row['relative to noise']);
    expect(relative).toEqual(relative.toSorted((a, b) => b - a));
    expect(lesson.value<number[]>('lost')[0]).toBe(47);
  });

  if (set === 'rendered')
    it('finds there what the folds say', () => {
      const frame = lesson.value<Ratio[]>('frame');
      const median = lesson.value<number>('median');
      expect(median.toFixed(1)).toBe('1.3');
      expect(Math.abs(1 - 1 / median - 0.25)).toBeLessThan(0.04);
      const sand = frame.find((row) => row.class === 'beach sand') as Ratio;
      expect(sand.ratio.toFixed(1)).toBe('1.9');
      expect(Math.max(...frame.map((row) => row.ratio))).toBe(sand.ratio);
      expect(Math.min(...frame.map((row) => row.reflect))).toBe(sand.reflect);
      const [across, along, maximum] = lesson
        .value<{ 'largest / smallest': number }[]>('levels')
        .map((row) => row['largest / smallest']) as [number, number, number];
      expect(maximum).toBeLessThan(1.25);
      expect(Math.min(across, along)).toBeGreaterThan(1.5);
    });
});

describe('what the text of 02-filter-bank says of a crop of 50×50', () => {
  it('is so: 43 % of what a filter sees is black, and four pixels see none', () => {
    const white = { width: 50, height: 50, data: new Float32Array(2500).fill(1) };
    const shares = Array.from({ length: 2500 }, (_, at) => {
      const { data } = pixelWindow(white, { x: at % 50, y: Math.floor(at / 50), size: 49 });
      return 1 - data.reduce((sum, grey) => sum + grey, 0) / 2401;
    });
    expect(Math.round((100 * shares.reduce((a, b) => a + b, 0)) / 2500)).toBe(43);
    expect(shares.filter((share) => share === 0)).toHaveLength(4);
    expect(Math.round(100 * (shares[0] as number))).toBe(74);
  });
});

import { inspect } from 'node:util';
import { percent } from 'texton-lab';
import { beforeAll, describe, expect, it } from 'vitest';
import { executed, SETS, type Executed } from './executed';

/** The rows that tests ask for. */
interface Judged {
  bank?: string;
  decoder: string;
  comparedWith?: string;
  seenPsnr?: number;
  unseenPsnr?: number;
  gain: number | null;
  from: number | null;
  to: number | null;
  verdict: string;
}
interface Brightness {
  bank: string;
  'largest sum': number;
  'part of the grey kept': number;
}
interface Rank {
  bank: string;
  rank: number;
  'condition number': number;
}
interface Band {
  wavelength: string;
  picture: string;
  bandError: number;
  allBands: number;
  bandShare: number;
}

describe.each(SETS)('notebook 06-reconstruction on the %s set', (set) => {
  let lesson: Executed;
  beforeAll(async () => {
    // The findings in the folds are those of all ten classes.
    const parameters = { counts: [5, 20], classes: set === 'rendered' ? 10 : 3 };
    const ask = {
      painted: 'painted.data',
      byLibrary: 'reconstructFromTextonMap(map, textons, { bank: course }).data',
      brightness: 'brightness',
      ranks: 'ranks',
      shapes: '[F.rows, F.cols, patches.rows, patches.cols]',
      measured: 'copies.map((copy) => compareImages(image, copy))',
      wrong: '[painted, wrong].map((copy) => compareImages(image, copy).correlation)',
      drawn: 'drawn.map(({ decoder, quality }) => [decoder, quality.psnr])',
      judged: 'judged',
      unseen: 'unseen',
      curve: 'curve',
      unquantised: 'psnr(gallery[0], unrounded[0])',
      errors: 'errors',
      found: 'checkTextonPatch(myTextonPatch).status',
      foreign: '[fromTextons[0], borrowed.plane].map((copy) => psnr(gallery[0], copy))',
    };
    lesson = await executed('06-reconstruction', parameters, { set, ask });
  }, 300_000);

  it('runs from top to bottom without an error or a warning, its stub left empty', () => {
    expect(lesson.error).toBeUndefined();
    expect(lesson.stderr).toBe('');
    expect(lesson.value('found')).toBe('not written');
  });

  it.runIf(set === 'rendered' && process.platform === 'linux')(
    'leaves its kernel with 550 MiB at most, and never takes more than 700',
    () => {
      expect(lesson.memory?.end).toBeLessThanOrEqual(550);
      expect(lesson.memory?.peak).toBeLessThanOrEqual(700);
    },
  );

  it('prints the shapes of F, of its pseudo-inverse, of textons and patches', () => {
    const [rows, cols, count, size] = lesson.value<number[]>('shapes');
    expect([rows, cols, count, size]).toEqual([2401, 48, 50, 2401]);
    expect(lesson.printed).toContain(`F ${inspect([rows, cols])} F⁺ ${inspect([cols, rows])}`);
    expect(lesson.printed).toContain(`textons ${inspect([count, cols])} patches ${inspect([count, size])}`);
  });

  it('rebuilds by hand what the library rebuilds', () => {
    const own = Float32Array.from(lesson.value<number[]>('painted'));
    expect(own).toBeCloseToArray(lesson.value<number[]>('byLibrary'), { atol: 1e-5 });
  });

  it('gains by the mean with the VGG bank, the correlation being as before', () => {
    const [, plain, lifted] = lesson.value<Record<string, number>[]>('measured');
    expect(lifted?.['psnr']).toBeGreaterThan(plain?.['psnr'] ?? NaN);
    expect(lifted?.['correlation']).toBeCloseTo(plain?.['correlation'] ?? NaN, 6);
  });

  it('finds the sums, the rank and the condition of both banks, whatever the data', () => {
    const [vgg, course] = lesson.value<Brightness[]>('brightness');
    expect([vgg?.bank, course?.bank]).toEqual(['LM (VGG)', 'LM (course)']);
    expect(vgg?.['largest sum']).toBeLessThan(1e-9);
    expect(vgg?.['part of the grey kept']).toBeCloseTo(0, 6);
    expect(course?.['largest sum']).toBeCloseTo(10.03, 2);
    expect(course?.['part of the grey kept']).toBeCloseTo(0.8354, 4);
    const ranks = lesson.value<Rank[]>('ranks');
    expect(ranks.map(({ bank, rank }) => [bank, rank])).toEqual([
      ['LM (VGG)', 48],
      ['LM (course)', 48],
    ]);
    expect(ranks.map((row) => Math.round(row['condition number']))).toEqual([32014, 53137]);
  });

  it('finds the transpose no substitute for the pseudo-inverse', () => {
    const [good = NaN, bad] = lesson.value<number[]>('wrong');
    expect(bad).toBeLessThan(good);
  });

  it('orders the decoders of one grey a texton as arithmetic orders them', () => {
    const drawn = new Map(lesson.value<[string, number][]>('drawn'));
    const order = ['centre', 'centre + mean', 'affine', 'mean grey'].map((name) => drawn.get(name) ?? NaN);
    order.slice(1).forEach((value, i) => expect(value).toBeGreaterThanOrEqual((order[i] ?? NaN) - 1e-4));
  });

  it.each(['judged', 'unseen'])('gives verdicts that agree with the intervals: %s', (name) => {
    const rows = lesson.value<Judged[]>(name);
    expect(rows.length).toBeGreaterThan(4);
    for (const row of rows) {
      const reference = row.gain === null;
      expect(row.verdict === 'reference').toBe(reference);
      expect(row.decoder === 'centre + mean').toBe(reference);
      if (row.verdict === 'gains') expect(row.from).toBeGreaterThan(0);
      else if (row.verdict === 'loses') expect(row.to).toBeLessThan(0);
      else if (!reference) expect(row.verdict).toBe('not settled by these draws');
    }
  });

  it('finds 5×5 to flatter on the half it was learnt from, more than 1×1', () => {
    const rows = lesson.value<Judged[]>('unseen');
    const flattery = (decoder: string): number => {
      const row = rows.find((one) => one.decoder === decoder);
      return (row?.seenPsnr ?? NaN) - (row?.unseenPsnr ?? NaN);
    };
    expect(flattery('learned 5×5')).toBeGreaterThan(flattery('learned 1×1'));
  });

  it('compares larger squares with 1×1 too', () => {
    const rows = lesson.value<Judged[]>('unseen');
    const last = rows.slice(-2);
    expect(last.map((row) => [row.decoder, row.comparedWith])).toEqual([
      ['learned 3×3', 'learned 1×1'],
      ['learned 5×5', 'learned 1×1'],
    ]);
    const quality = (decoder: string): number =>
      rows.find((row) => row.decoder === decoder)?.unseenPsnr ?? NaN;
    for (const row of last) expect(row.gain).toBeCloseTo(quality(row.decoder) - quality('learned 1×1'), 9);
  });

  it('computes the part of the error that precedes the rounding', () => {
    const errors = lesson.value<Band[]>('errors');
    const all = (name: string): number => errors.find((row) => row.picture === name)?.allBands ?? NaN;
    const part = percent(all('unquantised') / all('textons'));
    expect(lesson.printed).toContain(`${part} of the textons’ error is there before any rounding`);
  });

  it('draws the quality against K, and the unquantised picture beside it', () => {
    const curve = lesson.value<{ count: number; psnr: number }[]>('curve');
    expect(curve.map((row) => row.count)).toEqual([5, 20]);
    expect(lesson.chart('Quality against K')).toEqual(curve.map(({ count, psnr }) => ({ count, psnr })));
    const unquantised = lesson.value<number>('unquantised');
    expect(unquantised).toBeGreaterThan(Math.max(...curve.map(({ psnr }) => psnr)));
    expect(lesson.printed).toContain(`unquantised: ${unquantised.toFixed(1)} dB`);
  });

  it('divides the whole error among the bands', () => {
    const errors = lesson.value<Band[]>('errors');
    for (const name of ['the image', 'textons', 'unquantised']) {
      const own = errors.filter((row) => row.picture === name);
      expect(own).toHaveLength(5);
      const sum = own.reduce((total, row) => total + row.bandError, 0);
      expect(sum).toBeCloseTo(own[0]?.allBands ?? NaN, 6);
      expect(own.reduce((total, row) => total + row.bandShare, 0)).toBeCloseTo(100, 6);
    }
    expect(errors[0]?.allBands).toBeCloseTo(100, 6);
  });

  it('keeps every output small', () => {
    expect(lesson.largestOutput).toBeLessThan(500_000);
  });

  if (set === 'rendered')
    it('finds what the folds say of the rendered set', () => {
      const judged = lesson.value<Judged[]>('judged');
      expect(judged.map((row) => row.verdict)).toEqual([
        'reference',
        'gains',
        'loses',
        'reference',
        'not settled by these draws',
        'not settled by these draws',
      ]);
      expect(judged[1]?.gain).toBeCloseTo(1, 0);
      expect(judged[2]?.gain).toBeCloseTo(-1, 0);
      const unseen = lesson.value<Judged[]>('unseen');
      expect(unseen.map((row) => Number(row.gain?.toFixed(1)))).toEqual([NaN, 1, 0.2, 1.6, 1.7, 1.4, 1.6]);
      expect(unseen.slice(-2).map((row) => row.verdict)).toEqual(['gains', 'gains']);
      const promised = unseen.map((row) => row.seenPsnr ?? NaN);
      expect((promised[3] ?? NaN) - (promised[0] ?? NaN)).toBeCloseTo(2.4, 1);
      expect((promised[4] ?? NaN) - (promised[0] ?? NaN)).toBeCloseTo(3.7, 1);
      const errors = lesson.value<Band[]>('errors');
      const of = (name: string, wavelength: string): Band | undefined =>
        errors.find((row) => row.picture === name && row.wavelength === wavelength);
      const whole = of('textons', 'under 4 px')?.allBands ?? NaN;
      expect((of('unquantised', 'under 4 px')?.allBands ?? NaN) / whole).toBeCloseTo(0.26, 2);
      expect(of('unquantised', 'over 32 px')?.bandShare).toBeLessThan(20);
      expect(of('textons', 'under 4 px')?.bandShare).toBeCloseTo(49, 0);
      expect(of('textons', 'under 4 px')?.bandError).toBeGreaterThan(
        of('the image', 'under 4 px')?.bandError ?? NaN,
      );
    });
});

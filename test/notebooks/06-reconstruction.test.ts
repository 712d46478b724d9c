import { beforeAll, describe, expect, it } from 'vitest';
import { executed, type Executed } from './executed';

describe('notebook 06-reconstruction', () => {
  let lesson: Executed;
  beforeAll(async () => {
    lesson = await executed('06-reconstruction', { counts: [5, 20], classes: [0, 4] });
  }, 300_000);

  /** The numbers of a table's row that begins with a name. */
  const row = (table: number, name: string): number[] => {
    const line = (lesson.tables[table] ?? '').split('\n').find((l) => l.startsWith(`${name}  `));
    return (line?.slice(name.length).match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
  };

  it('runs from top to bottom without an error or a warning', () => {
    expect(lesson.error).toBeUndefined();
    expect(lesson.stderr).toBe('');
  });

  it('prints the shapes of F, of its pseudo-inverse, of textons and patches', () => {
    expect(lesson.text).toContain('F  [ 2401, 48 ]');
    expect(lesson.text).toContain('F⁺ [ 48, 2401 ]');
    expect(lesson.text).toContain('textons [ 50, 48 ] patches [ 50, 2401 ]');
    expect(lesson.text).toContain('Rank 48 and 48, condition 3.2e+4 and 5.3e+4.');
  });

  it('rebuilds by hand what reconstruct rebuilds', () => {
    expect(Number(/by hand and by reconstruct: equal to (\S+)$/m.exec(lesson.text)?.[1])).toBeLessThan(1e-5);
  });

  it("shows that the course bank keeps 0.835 of the grey, Matlab's nothing", () => {
    expect(lesson.text).toMatch(/^LM: largest sum of a filter 0\.00, keeps -?0\.000 of the grey$/m);
    // Reconstructions are held to 5e-3: the pseudo-inverse's centre row has norm 1.7e4 and magnifies single precision.
    const kept = /^LM \(course\): .* keeps (\S+) of the grey$/m.exec(lesson.text)?.[1];
    expect(Math.abs(Number(kept) - 0.835)).toBeLessThan(5e-3);
    const [course = 0, , correlation] = row(0, 'reconstruct (course)');
    const [matlab = 0] = row(0, 'reconstruct (Matlab)');
    expect(course).toBeGreaterThan(matlab + 5);
    expect(correlation).toBeGreaterThan(0.8);
  });

  it('finds the transpose worse than the pseudo-inverse', () => {
    const [, good, bad] = /Correlation with the origin (\S+) by F⁺, (\S+) by Fᵀ/.exec(lesson.text) ?? [];
    expect(Number(good)).toBeGreaterThan(Number(bad) + 0.1);
  });

  it('ranks the decoders by PSNR within honest bands', () => {
    const of = (name: string): number => row(1, name)[0] ?? NaN;
    const floor = Number(/the mean alone has (\S+) dB/.exec(lesson.text)?.[1]);
    expect(of('centre')).toBeLessThan(floor);
    expect(of('centre + mean')).toBeGreaterThan(floor + 5);
    expect(of('mean grey') - of('affine')).toBeGreaterThan(0);
    expect(of('mean grey') - of('centre + mean')).toBeLessThan(1.5);
    expect(of('overlap')).toBeGreaterThan(of('centre + mean') + 0.3);
    expect(of('learned')).toBeGreaterThan(of('overlap') + 1);
    expect(of('unquantised centre + mean')).toBeGreaterThan(of('centre + mean') + 3);
    expect(of('unquantised least squares')).toBeGreaterThan(of('unquantised centre + mean') + 1);
  });

  it('finds part of the learned decoder’s lead on pixels that it has not seen', () => {
    const [plain = 0, learned = 0] = row(2, 'right, never seen');
    const [, seen = 0] = row(2, 'left, learnt from');
    expect(learned).toBeGreaterThan(plain + 0.5);
    expect(learned).toBeLessThan(seen - 1);
  });

  it('gains with more textons, and reaches 0.3 cycles per pixel', () => {
    const [, start, end] = /Centre \+ mean: from (\S+) dB to (\S+) dB/.exec(lesson.text) ?? [];
    expect(Number(end)).toBeGreaterThan(Number(start) + 1);
    const [, matlab] = /\(−20 dB\) from (\S+) and (\S+) cycles/.exec(lesson.text) ?? [];
    expect(Math.abs(Number(matlab) - 0.3)).toBeLessThan(0.03);
  });

  it('shows four charts and eight pictures, none too large to keep', () => {
    expect([lesson.charts, lesson.pngs]).toEqual([4, 12]);
    expect(lesson.largestOutput).toBeLessThan(500_000);
  });
});

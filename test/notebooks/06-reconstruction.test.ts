import { centralCrop, correlation, curet } from 'texton-lab';
import { beforeAll, describe, expect, it } from 'vitest';
import { executed, type Executed } from './executed';
import { picturePanels } from './picture-panels';

describe('notebook 06-reconstruction', () => {
  let lesson: Executed;
  beforeAll(async () => {
    lesson = await executed('06-reconstruction', { counts: [5, 20], classes: [0, 4] });
  }, 300_000);

  /** The numbers of a table's row that begins with a name, or two. */
  const row = (table: number, ...names: string[]): number[] => {
    const lines = (lesson.tables[table] ?? '').split('\n').map((line) => line.split(/ {2,}/));
    const line = lines.find((cells) => names.every((name, i) => cells[i] === name));
    return (line?.slice(names.length) ?? []).map(Number);
  };

  /** The rows that the chart of a title draws. */
  const rows = <T>(title: string): T[] => (lesson.titled.get(title) ?? []) as T[];

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
    expect(Number(/by reconstruct: differ by at most (\S+)$/m.exec(lesson.text)?.[1])).toBeLessThan(1e-5);
  });

  it("shows that the course bank keeps 0.835 of the grey, Matlab's nothing", () => {
    const kept = [...lesson.text.matchAll(/keeps (\S+) of the grey; in double precision (\S+)$/gm)];
    const [matlabKeeps, courseKeeps] = kept.map(([, single, double]) => [Number(single), Number(double)]);
    expect(matlabKeeps).toBeCloseToArray([0, 0], { atol: 1e-3 });
    // Reconstructions are held to 5e-3: the pseudo-inverse's centre row has norm 1.7e4 and magnifies single precision.
    expect(courseKeeps).toBeCloseToArray([0.835, 0.835], { atol: 5e-3 });
    expect(courseKeeps?.[1]).toBe(0.835);
    const [course = 0, , likeness] = row(0, 'reconstruct (course)');
    const [matlab = 0] = row(0, 'reconstruct (Matlab)');
    expect(course).toBeGreaterThan(matlab + 5);
    expect(likeness).toBeGreaterThan(0.8);
  });

  it('finds the transpose worse than the pseudo-inverse', () => {
    const [, good, bad] = /Correlation with the origin (\S+) by F⁺, (\S+) by Fᵀ/.exec(lesson.text) ?? [];
    expect(Number(good)).toBeGreaterThan(Number(bad) + 0.1);
  });

  it('ranks the decoders by PSNR within honest bands, each bank on its own', () => {
    const floor = Number(/the mean alone has (\S+) dB/.exec(lesson.text)?.[1]);
    const of = (bank: string, decoder: string, table = 1): number => row(table, bank, decoder)[0] ?? NaN;
    expect(of('LM', 'centre')).toBeLessThan(floor);
    expect(of('LM', 'centre + mean')).toBeGreaterThan(floor + 5);
    expect(of('LM', 'overlap')).toBeGreaterThan(of('LM', 'centre + mean') + 0.3);
    expect(of('LM', 'least squares')).toBeLessThan(of('LM', 'centre + mean') - 0.5);
    const gain = (bank: string, decoder: string): number => of(bank, decoder) - of(bank, 'centre + mean');
    expect(gain('LM', 'overlap')).toBeGreaterThan(gain('LM (course)', 'overlap') + 0.3);
    expect(gain('LM (course)', 'least squares')).toBeGreaterThan(0);
    for (const bank of ['LM', 'LM (course)']) {
      const above = of(bank, 'mean grey') - of(bank, 'centre + mean');
      expect(above).toBeGreaterThan(0);
      expect(above).toBeLessThan(1);
      expect(of(bank, 'centre + mean', 2)).toBeGreaterThan(of(bank, 'centre + mean') + 3);
    }
    expect(of('LM', 'least squares', 2)).toBeGreaterThan(of('LM', 'centre + mean', 2) + 1);
  });

  it('draws overlap against its reach, with a clear gain in the Matlab bank alone', () => {
    const values = rows<{ bank: string; 'σ (px)': number; 'PSNR (dB)': number }>('Overlapping patches');
    expect(new Set(values.map((r) => r['σ (px)']))).toEqual(new Set([0.4, 0.5, 0.6, 0.8, 1, 1.5, 2, 3]));
    const best = (bank: string): number =>
      Math.max(...values.filter((r) => r.bank === bank).map((r) => r['PSNR (dB)']));
    const gain = (bank: string): number => best(bank) - (row(1, bank, 'centre + mean')[0] ?? NaN);
    expect(gain('LM')).toBeGreaterThan(0.3);
    expect(gain('LM (course)')).toBeLessThan(0.3);
    const told = /LM (\S+) dB, LM \(course\) (\S+) dB; with σ = 0\.7 better on (\d) and (\d) of 2\.$/m;
    const [, matlab, course, ...wins] = told.exec(lesson.text)?.map(Number) ?? [];
    expect(matlab).toBeCloseTo(gain('LM'), 1);
    expect(course).toBeCloseTo(gain('LM (course)'), 1);
    // Pebbles, coarse, gain with either bank; the finer wool knit with the Matlab bank only.
    expect(wins).toEqual([2, 1]);
  });

  it('finds part of the learned decoder’s lead on pixels that it has not seen', () => {
    const [, overlap = NaN] = row(3, 'overlap');
    const [, single = NaN] = row(3, 'learned 1×1');
    const [, middle = NaN] = row(3, 'learned 5×5');
    const [seen = NaN, wide = NaN] = row(3, 'learned 9×9');
    expect(middle).toBeGreaterThan(overlap + 0.5);
    expect(wide).toBeLessThan(seen - 1);
    expect(Math.abs(single - (row(3, 'centre + mean')[1] ?? NaN))).toBeLessThan(0.4);
  });

  it('gains with more textons, and stays below the unquantised picture', () => {
    const values = rows<{ count: number; decoder: string; 'PSNR (dB)': number }>('Quality against K');
    const of = (name: string): number[] =>
      values.filter((r) => r.decoder === name).map((r) => r['PSNR (dB)']);
    const [few = NaN, more = NaN] = of('centre + mean');
    expect(more).toBeGreaterThan(few + 1);
    expect(of('unquantised')[0]).toBeGreaterThan(more + 3);
  });

  it('finds the power weak at 0.3 cycles a pixel, but waves kept according to λ', () => {
    const values = rows<{ bank: string; frequency: number; 'power (dB)': number }>(
      'Power relative to the peak',
    );
    const [matlab, course] = values.filter((r) => r.frequency === 0.3).map((r) => r['power (dB)']);
    expect(matlab).toBeCloseTo(-19.7, 0);
    expect(course).toBeLessThan(-25);
    const [, careful, bold] = /of the last (\d+) % with λ = 0\.003, (\d+) % with λ/.exec(lesson.text) ?? [];
    expect(Number(careful)).toBeLessThan(20);
    expect(Number(bold)).toBeGreaterThan(70);
  });

  it('finds fine detail in the exact responses and not in the textons', () => {
    const values = rows<{ frequency: number; correlation: number; 'drawn from': string }>(
      'Agreement by frequency',
    );
    const of = (from: string): number[] =>
      values.filter((r) => r['drawn from'].includes(from)).map((r) => r.correlation);
    expect(Math.min(...of('unquantised'))).toBeGreaterThan(0.85);
    expect(
      of('50 textons')
        .slice(15)
        .every((v) => v < 0.3),
    ).toBe(true);
    expect(
      of('50 textons')
        .slice(1, 5)
        .every((v) => v > 0.9),
    ).toBe(true);
  });

  it('shows the reconstructions by both banks, and the origin at the right', async () => {
    const layout = { width: 50, height: 50, scale: 4, columns: 3, count: 3 };
    const panels = await picturePanels(lesson.figures.get(2)?.png, layout);
    const item = await (await curet({ seed: 6 })).get(100);
    const [course, matlab, origin] = panels.map(({ plane }) => correlation(item, plane));
    expect(origin).toBeGreaterThan(0.999);
    expect(course).toBeCloseTo(row(0, 'reconstruct (course)')[2] ?? NaN, 1);
    expect(matlab).toBeCloseTo(row(0, 'reconstruct (Matlab)')[2] ?? NaN, 1);
    expect(Math.max(course ?? 1, matlab ?? 1)).toBeLessThan(0.99);
    expect(lesson.figures.get(2)?.text).toContain('reconstruct (course); reconstruct (Matlab); origin');
  });

  it('draws patches by F⁺ and Fᵀ in turn, the two of a texton never the same', async () => {
    const layout = { width: 49, height: 49, scale: 1.6, columns: 8, count: 8 };
    const panels = await picturePanels(lesson.figures.get(3)?.png, layout);
    for (const k of [0, 2, 4, 6])
      expect(correlation(panels[k]!.plane, panels[k + 1]!.plane)).toBeLessThan(0.95);
    for (const { colours } of panels) expect(colours).toBeGreaterThan(30);
  });

  it('shows the gallery: originals above, below what their textons keep', async () => {
    const layout = { width: 128, height: 128, scale: 1, columns: 2, count: 4 };
    const panels = await picturePanels(lesson.figures.get(11)?.png, layout);
    const whole = await curet({ crops: 'whole' });
    for (const [i, c] of [0, 4].entries()) {
      const original = centralCrop(await whole.get(c), { width: 128 });
      expect(correlation(original, panels[i]!.plane)).toBeGreaterThan(0.999);
      const kept = correlation(original, panels[2 + i]!.plane);
      expect(kept).toBeGreaterThan(0.8);
      expect(kept).toBeLessThan(0.99);
    }
  });

  it('shows five charts and eight pictures, none too large to keep', () => {
    expect([lesson.charts, lesson.pngs]).toEqual([5, 13]);
    expect(lesson.largestOutput).toBeLessThan(500_000);
  });
});

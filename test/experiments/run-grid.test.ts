import { runGrid } from 'texton-lab/dist/experiments';
import { describe, expect, expectTypeOf, it } from 'vitest';

const axes = { bank: { small: 2, large: 5 }, border: { zero: 'zero', reflect: 'reflect' } } as const;

describe('runGrid', () => {
  it('runs every combination once, the first axis slowest, and labels it', async () => {
    const seen: string[] = [];
    const scores = await runGrid(axes, ({ bank, border }) => {
      seen.push(`${bank} ${border}`);
      return [bank / 10, 0.5];
    });
    expect(seen).toEqual(['2 zero', '2 reflect', '5 zero', '5 reflect']);
    expect(scores[1]).toEqual({ labels: { bank: 'small', border: 'reflect' }, accuracies: [0.2, 0.5] });
    expect(scores).toHaveLength(4);
  });

  it('hands each point its settings with their types', async () => {
    await runGrid(axes, ({ bank, border }) => {
      expectTypeOf(bank).toEqualTypeOf<2 | 5>();
      expectTypeOf(border).toEqualTypeOf<'zero' | 'reflect'>();
      return [1];
    });
  });

  it('takes a list of settings, each named as it is written, in its order, once', async () => {
    const scores = await runGrid({ k: [20, 1, 20], zScore: [false, true] }, ({ k, zScore }) => {
      expectTypeOf(k).toEqualTypeOf<20 | 1>();
      return [zScore ? 1 / k : 0];
    });
    expect(scores).toEqual([
      { labels: { k: '20', zScore: 'false' }, accuracies: [0] },
      { labels: { k: '20', zScore: 'true' }, accuracies: [0.05] },
      { labels: { k: '1', zScore: 'false' }, accuracies: [0] },
      { labels: { k: '1', zScore: 'true' }, accuracies: [1] },
    ]);
    await expect(runGrid({ k: [] }, () => [1])).rejects.toThrow('axes.k must have at least one setting');
    await expect(runGrid({ bank: [{}] as never }, () => [1])).rejects.toThrow(
      'runGrid: axes.bank[0] must be a string or a number (name other settings: { name: setting })',
    );
  });

  it('reports points as they are done, and stops when asked', async () => {
    const control = new AbortController();
    const done: string[] = [];
    const running = runGrid(axes, () => [1], {
      signal: control.signal,
      onProgress: (count, total) => {
        done.push(`${count}/${total}`);
        if (count === 2) control.abort(new Error('enough'));
      },
    });
    await expect(running).rejects.toThrow('enough');
    expect(done).toEqual(['1/4', '2/4']);
  });

  it('refuses points whose draws cannot be paired, and accuracies that are none', async () => {
    await expect(runGrid(axes, ({ bank }) => (bank === 2 ? [1, 1] : [1]))).rejects.toThrow(
      'runGrid: run(large, zero) must return one accuracy for each of 2 draws like the first point, got 1',
    );
    await expect(runGrid(axes, () => [])).rejects.toThrow('at least one accuracy');
    for (const value of [NaN, 97, -0.1, '1'])
      await expect(runGrid(axes, () => [value as number])).rejects.toThrow('numbers in [0, 1]');
    await expect(runGrid({}, () => [1])).rejects.toThrow('runGrid: axes must have at least one axis');
    await expect(runGrid({ bank: {} }, () => [1])).rejects.toThrow(
      'axes.bank must have at least one setting',
    );
    await expect(runGrid(axes, 7 as never)).rejects.toThrow('runGrid: run must be a function');
  });
});

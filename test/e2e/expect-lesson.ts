import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { factOf, minutes, type DrawnChart } from './lab-page';

/** The type of the marks that stand for one row each. */
const MARK = { line: 'symbol', point: 'symbol', bar: 'rect', 'heat map': 'rect' } as const;

/** The charts, once all are drawn, each with a mark for every row and an alternative text. */
export async function drawnCharts(page: Page): Promise<DrawnChart[]> {
  const outputs = await page.locator('.jp-RenderedVegaCommon5').count();
  await expect.poll(async () => (await factOf(page, 'charts')).length, { timeout: minutes }).toBe(outputs);
  const charts = await factOf(page, 'charts');
  for (const chart of charts) {
    expect(chart.marks[MARK[chart.kind]], chart.title).toBe(chart.rows);
    expect(chart.words).not.toBe('');
  }
  return charts;
}

/** The pictures that are not folded away, each of which is drawn and has an alternative text. */
export async function seenImages(page: Page): Promise<unknown[]> {
  const seen = async () => (await factOf(page, 'images')).filter(({ isSeen }) => isSeen);
  await expect.poll(async () => (await seen()).filter(({ width }) => width === 0)).toEqual([]);
  const images = await seen();
  expect(images.filter(({ words }) => words.trim() === '')).toEqual([]);
  return images;
}

/** Every solution has run, and nothing of it is seen; nothing stands under the cells for answers. */
export async function expectFolds(page: Page): Promise<void> {
  const solutions = await factOf(page, 'folds');
  for (const [i, { answer, underAnswer, code, outputs, words, seen }] of solutions.entries()) {
    expect(answer).toBe(`// your answer to exercise ${i + 1}`);
    expect(underAnswer).toEqual([]);
    expect(code).toBeGreaterThan(0);
    expect(outputs).toBeGreaterThan(0);
    expect(words).toBe(1);
    expect(seen).toBe(0);
  }
  expect(solutions.length).toBeGreaterThan(1);
}

/** A chart tells the row of the mark under the pointer. */
export async function expectTooltip(page: Page, index: number, chart: DrawnChart): Promise<void> {
  const told = async (): Promise<{ [key: string]: string } | null> => {
    const { x, y } = await factOf(page, 'aim', index, MARK[chart.kind]);
    await page.mouse.move(x - 2, y);
    await page.mouse.move(x, y);
    return factOf(page, 'tooltip');
  };
  await expect.poll(told, { message: `tooltip of «${chart.title}»`, timeout: 20_000 }).not.toBeNull();
  const shown = (await factOf(page, 'tooltip')) as { [key: string]: string };
  const { row } = await factOf(page, 'aim', index, MARK[chart.kind]);
  if (chart.kind === 'heat map') {
    expect(shown).toEqual({
      true: row['row'],
      predicted: row['column'],
      tests: String(row['value']),
      'share of the true': `${(100 * Number(row['share'])).toFixed(1)}%`,
    });
    return;
  }
  const texts = Object.values(shown);
  if ('series' in row) expect(texts).toContain(row['series']);
  for (const role of ['x', 'y']) {
    const value = row[role] as string | number;
    if (typeof value === 'string') expect(texts).toContain(value);
    else
      expect(
        texts
          .map((text) => Number(text.replace('−', '-')))
          .some((n) => Math.abs(n - value) <= 1e-3 * Math.abs(value)),
      ).toBe(true);
  }
}

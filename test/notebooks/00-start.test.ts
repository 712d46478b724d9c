import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { lmFilterBank, type SetupRow } from 'texton-lab';
import { readNotebook } from 'texton-lab/dist/notebook';
import { beforeAll, describe, expect, it } from 'vitest';
import { executed, SETS, type Executed } from './executed';

const ask = {
  setup: 'setup',
  numbers: '({ squares, total })',
  image: '({ width, height, data, mean, middle })',
  bright: 'bright',
  rows: '[rowMean(image, 0), rowMean(image, height - 1)]',
  bar: '[bank.filters.length, bank.filters[30].kind]',
};

interface Picture {
  width: number;
  height: number;
  data: number[];
  mean: number;
  middle: number;
}

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const folder = path.join(__dirname, '../../notebooks');

describe.each(SETS)('notebook 00-start on the %s set', (set) => {
  let lesson: Executed;
  beforeAll(async () => {
    lesson = await executed('00-start', {}, { set, ask });
  }, 300_000);

  it('runs from top to bottom without an error or a warning', () => {
    expect(lesson.error).toBeUndefined();
    expect(lesson.stderr).toBe('');
  });

  it('finds the kernel and this set, and the engine right', () => {
    const rows = lesson.value<SetupRow[]>('setup');
    const row = (part: string): SetupRow | undefined => rows.find((each) => each.part === part);
    expect(row('kernel')).toMatchObject({ found: expect.stringMatching(/^tslab 1\./), state: 'fine' });
    const found = set === 'second' ? 'real photographs' : 'rendered stand-ins';
    for (const part of ['Brodatz images', 'CUReT images'])
      expect(row(part)).toMatchObject({ found, state: 'fine' });
    if (set === 'second') expect(row('CUReT images')?.note).toContain('second-set');
    expect(row('engine')?.state).toBe('fine');
  });

  it('computes with lists what the card says', () => {
    expect(lesson.value('numbers')).toEqual({ squares: [1, 4, 9, 16], total: 30 });
    expect(lesson.printed).toContain('4 squares, the last is 16, their sum is 30');
    expect(lesson.printed).toContain('4 is even');
    expect(lesson.printed).toContain('9 is odd');
  });

  it('has a picture of 200×200 grey values, and of these the mean and the one in the middle', () => {
    const { width, height, data, mean, middle } = lesson.value<Picture>('image');
    expect([width, height, data.length]).toEqual([200, 200, 40_000]);
    expect(Math.min(...data)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...data)).toBeLessThanOrEqual(1);
    expect(mean).toBeCloseTo(meanOf(data), 9);
    expect(middle).toBe(data[100 * 200 + 100]);
  });

  it('asks for a bar, and is told in words that a size must be odd', () => {
    expect(lesson.value('bar')).toEqual([48, 'bar']);
    const refusal = 'lmFilterBank: size must be odd';
    expect(() => lmFilterBank({ size: 48 })).toThrow(refusal);
    expect(lesson.printed.find((line) => line.startsWith('An error: '))).toContain(refusal);
  });

  it('solves its exercises', () => {
    const { data, mean } = lesson.value<Picture>('image');
    expect(lesson.value('bright')).toBe(data.filter((grey) => grey > mean).length);
    expect(lesson.value('rows')).toBeCloseToArray(
      [data.slice(0, 200), data.slice(-200)].map((row) => meanOf(row)),
      { atol: 1e-9 },
    );
  });
});

describe('notebook 00-start', () => {
  it('links to lessons that are there, each of them', async () => {
    const { cells } = await readNotebook(path.join(folder, '00-start.ipynb'));
    const text = cells.map(({ source }) => [source].flat().join('')).join('\n');
    const linked = new Set(
      Array.from(text.matchAll(/\]\((\d\d-[\w-]+\.ipynb)\)/g), ([, file]) => file as string),
    );
    expect([...linked].filter((file) => !existsSync(path.join(folder, file)))).toEqual([]);
    expect(linked.size).toBe(6);
  });

  it('bears the assignment’s titles as the lessons do', () => {
    const start = readFileSync(path.join(folder, '00-start.ipynb'), 'utf8');
    for (const title of [
      '数据集',
      '基于滤波器响应的纹理图像分类',
      '生成textons',
      '基于texton的纹理分类',
      '基于texton的纹理重建',
    ])
      expect(start).toContain(title);
  });
});

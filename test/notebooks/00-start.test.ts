import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readNotebook } from 'texton-lab/dist/notebook';
import { beforeAll, describe, expect, it } from 'vitest';
import { executed, SETS, type Executed } from './executed';

const ask = {
  picture:
    '[image.width, image.height, mean, Array.from(image.data).reduce((n, grey) => n + Number(grey > mean), 0)]',
};

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
    const [setup] = lesson.tables;
    expect(setup).toMatch(/^kernel +tslab 1\.\d+\.\d+ +fine/m);
    const images = set === 'second' ? 'real photographs +fine +in .*second-set' : 'rendered stand-ins +fine';
    expect(setup).toMatch(new RegExp(`^Brodatz images +${images}`, 'm'));
    expect(setup).toMatch(new RegExp(`^CUReT images +${images}`, 'm'));
    expect(setup).toMatch(/^engine .* fine +filters as the definition says, to \de-[789]$/m);
  });

  it('prints what the card says that it prints', () => {
    expect(lesson.text).toContain('4 squares, the last is 16, their sum is 30');
    expect(lesson.text).toContain('4 is even');
    expect(lesson.text).toContain('9 is odd');
    expect(lesson.text).toMatch(/200 × 200 pixels, mean 0\.4\d\d, in the middle 0\.\d{3}/);
    expect(lesson.text).toContain('48 filters; number 30 is a bar');
    expect(lesson.text).toContain('An error: lmFilterBank: size must be odd');
    expect(lesson.text).toMatch(/^\d+ of 40000 pixels are brighter than the mean$/m);
    expect(lesson.text).toMatch(/^first row 0\.\d{3}, last row 0\.\d{3}$/m);
  });

  it('shows the picture whose numbers it prints', () => {
    const [width, height, mean, bright] = lesson.value<number[]>('picture') as [
      number,
      number,
      number,
      number,
    ];
    expect(lesson.text).toContain(`${width} × ${height} pixels, mean ${mean.toFixed(3)}`);
    expect(lesson.text).toContain(`${bright} of ${width * height} pixels are brighter than the mean`);
    expect(lesson.pngs).toBeGreaterThan(0);
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

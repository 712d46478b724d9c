import { barChart, lineChart, pointChart, table, tableHtml } from 'texton-lab';
import { headingOf } from 'texton-lab/dist/plot/headings';
import { describe, expect, it } from 'vitest';

const rows = [
  { count: 5, measuredOn: 'the same image', psnr: 20 },
  { count: 10, measuredOn: 'another image', psnr: 30 },
];

describe('headingOf', () => {
  it('gives fields of the library’s rows a heading with the unit, and leaves others as they are', () => {
    expect(headingOf('psnr')).toBe('PSNR (dB)');
    expect(headingOf('gain')).toBe('gain');
    expect(headingOf('constructor')).toBe('constructor');
  });

  it('heads tables, unless a heading is given', () => {
    expect(table(rows, { columns: ['count', 'psnr'] }).text).toBe(
      'count  PSNR (dB)\n    5         20\n   10         30',
    );
    expect(tableHtml(rows)).toContain('>measured on</th>');
    expect(table(rows, { columns: ['psnr'], headings: { psnr: 'dB' } }).text).toBe('dB\n20\n30');
  });

  it.each([
    ['lineChart', lineChart],
    ['barChart', barChart],
    ['pointChart', pointChart],
  ] as const)('names axes and legends, unless a title is given: %s', (_, chart) => {
    const { spec, text } = chart(rows, { x: 'count', y: 'psnr', series: 'measuredOn' });
    expect(text).toContain('PSNR (dB) (20 to 30)');
    expect(JSON.stringify(spec)).toContain('"legend":{"title":"measured on"');
    expect(JSON.stringify(spec)).toContain('"axis":{"title":"PSNR (dB)"');
    expect(chart(rows, { x: 'count', y: 'psnr', yTitle: 'quality' }).text).toContain('quality (20 to 30)');
  });
});

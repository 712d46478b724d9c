import { duration, progressLine } from 'texton-lab/dist/cli/progress-line';
import { describe, expect, it } from 'vitest';

function terminal(
  isTTY: boolean,
  columns = 80,
): { written: string[]; stream: { isTTY: boolean; columns: number; write(text: string): void } } {
  const written: string[] = [];
  return { written, stream: { isTTY, columns, write: (text) => void written.push(text) } };
}

describe('progressLine', () => {
  it('shows amount, rate and time left, counted from where it began', () => {
    const { written, stream } = terminal(true);
    let time = 0;
    const line = progressLine('Rendering', { stream, now: () => time });
    line.update(100, 920);
    time = 2000;
    line.update(140, 920);
    expect(written).toEqual([
      '\r\u001b[2KRendering 100/920',
      '\r\u001b[2KRendering 140/920 · 20/s · 39 s left',
    ]);
    line.end();
    expect(written.at(-1)).toBe('\r\u001b[2K');
  });
  it('rewrites ten times a second at most, but always shows the end', () => {
    const { written, stream } = terminal(true);
    let time = 0;
    const line = progressLine('x', { stream, now: () => time });
    for (; time <= 50; time++) line.update(time, 1000);
    expect(written).toHaveLength(1);
    line.update(1000, 1000);
    expect(written).toHaveLength(2);
  });
  it('fits the terminal', () => {
    const { written, stream } = terminal(true, 10);
    progressLine('a long label', { stream }).update(1, 2);
    expect(written[0]).toBe('\r\u001b[2Ka long la');
  });
  it.each([0, undefined])('takes 80 columns where the terminal says %s', (columns) => {
    const { written, stream } = terminal(true);
    progressLine('x'.repeat(100), { stream: { ...stream, columns } as typeof stream }).update(1, 2);
    expect(written[0]).toBe(`\r\u001b[2K${'x'.repeat(79)}`);
  });
  it('writes nothing where there is no terminal', () => {
    const { written, stream } = terminal(false);
    const line = progressLine('x', { stream });
    line.update(1, 2);
    line.end();
    expect(written).toEqual([]);
  });
});

describe('duration', () => {
  it.each([
    [0.2, '1 s'],
    [59, '59 s'],
    [200, '3 min 20 s'],
    [7500, '2 h 5 min'],
  ])('writes %d seconds as %s', (seconds, text) => {
    expect(duration(seconds)).toBe(text);
  });
});

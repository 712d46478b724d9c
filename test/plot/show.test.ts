import { createRequire } from 'node:module';
import path from 'node:path';
import { imageGrid, lineChart, show, showProgress, table } from 'texton-lab';
import { showResult } from 'texton-lab/dist/plot';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

interface Sent {
  data: Record<string, unknown>;
  metadata: Record<string, unknown>;
  transient: { display_id?: string };
  update: boolean;
}

// The library finds a running kernel among the loaded modules; these tests put a stand-in there.
const { cache } = createRequire(path.join(__dirname, '../../lib/dist/index.js'));
const KERNEL = '/somewhere/tslab/dist/jupyter.js';
let sent: Sent[];

beforeEach(() => {
  sent = [];
  const lastWriteDisplayData = (message: Omit<Sent, 'update'>, update: boolean): void =>
    void sent.push({ ...message, update });
  cache[KERNEL] = { exports: { lastWriteDisplayData } } as unknown as NodeJS.Module;
});
afterEach(() => {
  delete cache[KERNEL];
  vi.restoreAllMocks();
});

describe('show', () => {
  it('sends a chart as Vega-Lite, PNG and text in one output, and no SVG', async () => {
    await show(lineChart([{ x: 0, y: 1 }], { x: 'x', y: 'y' }));
    expect(sent).toHaveLength(1);
    expect(Object.keys(sent[0]?.data ?? {})).toEqual([
      'application/vnd.vegalite.v5+json',
      'image/png',
      'text/plain',
    ]);
    expect(sent[0]?.data['application/vnd.vegalite.v5+json']).toMatchObject({
      $schema: 'https://vega.github.io/schema/vega-lite/v5.json',
    });
    expect(sent[0]?.metadata['image/png']).toMatchObject({
      width: expect.any(Number),
      height: expect.any(Number),
      unconfined: true,
    });
  });

  it('sends pictures as HTML, PNG and text, and the caption after them', async () => {
    await show(
      imageGrid([{ plane: { width: 2, height: 1, data: Float32Array.of(0, 1) } }]),
      'Two **pixels**.',
    );
    expect(Object.keys(sent[0]?.data ?? {})).toEqual(['text/html', 'image/png', 'text/plain']);
    expect(sent[0]?.data['text/html']).toContain('<img alt="picture 1 of 1"');
    expect(sent[1]?.data['text/markdown']).toBe('Two **pixels**.');
  });

  it('sends a table as HTML and text', async () => {
    await show(table([{ a: 1 }]), 'One cell.');
    expect(Object.keys(sent[0]?.data ?? {})).toEqual(['text/html', 'text/plain']);
    expect(sent[1]?.data['text/markdown']).toBe('One cell.');
  });

  it('prints the text where no kernel runs', async () => {
    delete cache[KERNEL];
    const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    await show(lineChart([{ x: 0, y: 1 }], { x: 'x', y: 'y' }), 'A caption.');
    expect(write.mock.calls.join('')).toContain('Line chart: y (1 to 1) against x (0 to 0).\nA caption.');
  });

  it('prints nothing that a terminal obeys', async () => {
    delete cache[KERNEL];
    const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    const evil = '\u001b]0;title\u0007';
    await show(lineChart([{ x: 0, y: 1, s: evil }], { x: 'x', y: 'y', series: 's' }), `of ${evil}`);
    await show(table([{ [evil]: evil }], { caption: evil }));
    showProgress(evil)(1, 1);
    const printed = write.mock.calls.map(([text]) => String(text)).join('');
    expect(printed.match(/\\x1b\]0;title\\x07/g)).toHaveLength(6);
    expect(printed).not.toMatch(/[^\n\u0020-\uffff]/);
  });
});

describe('showProgress', () => {
  it('updates one output in place and ends with the time taken', () => {
    const progress = showProgress('rendering');
    progress(0, 4);
    progress(4, 4);
    expect(sent.map((s) => s.update)).toEqual([false, true]);
    expect(sent[0]?.transient.display_id).toBe(sent[1]?.transient.display_id);
    expect(sent[1]?.data).toEqual({
      'text/plain': expect.stringMatching(/^rendering: 4 done in \d+\.\d s$/),
    });
  });
  it('draws a bar with count, rate and time left', () => {
    vi.spyOn(performance, 'now').mockReturnValueOnce(0).mockReturnValueOnce(2000);
    showProgress('a < b')(5, 20);
    const text = 'a < b: 5 of 20, 2.5 per second, about 6 s left';
    expect(sent[0]?.data['text/plain']).toBe(text);
    expect(sent[0]?.data['text/html']).toMatch(
      /^<progress value="5" max="20" [^>]*><\/progress>a &#60; b: 5 of 20/,
    );
  });
});

describe('showResult', () => {
  it('sends a chart as show does', async () => {
    await showResult(lineChart([{ x: 0, y: 1 }], { x: 'x', y: 'y' }));
    expect(sent.map(({ data }) => Object.keys(data))).toEqual([
      ['application/vnd.vegalite.v5+json', 'image/png', 'text/plain'],
    ]);
  });
  it('sends a plane with its size and range below', async () => {
    await showResult({ width: 2, height: 1, data: Float32Array.of(0, 1) });
    expect(Object.keys(sent[0]?.data ?? {})).toEqual(['text/html', 'image/png', 'text/plain']);
    expect(sent[1]?.data['text/markdown']).toBe(
      'Plane of 2×1 pixels, values from 0 to 1; black is 0, white is 1.',
    );
  });
  it('sends rows as a table', async () => {
    await showResult([{ k: 1 }]);
    expect(Object.keys(sent[0]?.data ?? {})).toEqual(['text/html', 'text/plain']);
  });
  it('prints other values, and nothing of nothing', async () => {
    const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    for (const value of [undefined, null, [1, 2], Float32Array.of(1, 2)]) await showResult(value);
    expect(log.mock.calls).toEqual([[[1, 2]], ['Float32Array of 2 values, sum 3: 1, 2']]);
    expect(sent).toEqual([]);
  });
  it('fails as show does', async () => {
    const broken = { kind: 'chart', spec: { mark: 'nothing' }, text: 'x' };
    await expect(showResult(broken)).rejects.toThrow('figure.spec must be a Vega-Lite chart');
  });
});

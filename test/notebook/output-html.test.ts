import type { NotebookOutput } from 'texton-lab/dist/notebook';
import { outputHtml } from 'texton-lab/dist/notebook/output-html';
import { describe, expect, it } from 'vitest';
import { processorSeconds } from './fixtures';

const display = (data: unknown, metadata: unknown = {}): string =>
  outputHtml({ output_type: 'display_data', data, metadata } as NotebookOutput);

describe('outputHtml', () => {
  it('shows the first form of an output that it can', () => {
    expect(display({ 'image/png': 'QQ==', 'text/html': '<b>x</b>' })).toMatch(
      /^<figure><img src="data:image\/png/,
    );
    expect(display({ 'image/png': '"onerror="x()', 'text/html': '<b>x</b>' })).toBe(
      '<section class="html"><b>x</b></section>',
    );
    expect(display({ 'image/png': 5, 'text/markdown': '*x*' })).toBe(
      '<section class="text"><p><em>x</em></p>\n</section>',
    );
    expect(display({ 'text/html': {}, 'text/plain': ['a\n', '<b>'] })).toBe(
      '<pre class="stream">a\n&lt;b&gt;</pre>',
    );
    expect(display({ 'application/json': {}, '<i>': 1 })).toBe(
      '<pre class="stream">application/json, &lt;i&gt;</pre>',
    );
  });
  it('prefers HTML that holds pictures itself', () => {
    const html = '<div><img alt="a" src="data:image/png;base64,QQ=="></div>';
    expect(display({ 'image/png': 'QQ==', 'text/html': html })).toBe(
      '<section class="html"><div><img src="data:image/png;base64,QQ==" alt="a" /></div></section>',
    );
    const loaded = '<div><img alt="a" src="https://example.org/a.png"></div>';
    expect(display({ 'image/png': 'QQ==', 'text/html': loaded })).toMatch(/^<figure>/);
  });
  it('knows from the metadata which pictures are made for white pages, and which keep their size', () => {
    const figure = (metadata: object): string => display({ 'image/png': 'QQ==' }, metadata);
    expect(figure({ needs_background: 'light' })).toMatch(/^<figure class="light">/);
    expect(figure({ 'image/png': { unconfined: true } })).toMatch(/^<figure class="wide">/);
    expect(figure({ needs_background: '"><script>', 'image/png': { unconfined: 'x' } })).toMatch(
      /^<figure><img/,
    );
  });
  it.each([
    [320, ' width="320"'],
    ['320', ''],
    ['1" onload="x()', ''],
    [Infinity, ''],
    [-1, ''],
    [null, ''],
  ])('takes a width of %j for a width only if it is one', (width, attribute) => {
    const html = display({ 'image/png': 'QQ==' }, { 'image/png': { width, height: '"><script>' } });
    expect(html).toBe(`<figure><img src="data:image/png;base64,QQ==" alt="figure"${attribute}></figure>`);
  });
  it('leaves the lab table as it is', () => {
    const table =
      '<table><caption style="text-align:left;font-weight:bold;padding-bottom:4px">A</caption><thead><tr>' +
      '<th scope="col" style="text-align:right">n</th></tr></thead><tbody><tr><td style="text-align:right">1</td></tr></tbody></table>';
    expect(display({ 'text/html': table })).toBe(`<section class="html">${table}</section>`);
  });
  it.each([
    null,
    5,
    {},
    { output_type: 'stream' },
    { output_type: 'stream', name: 5, text: { a: 1 } },
    { output_type: 'error' },
    { output_type: 'error', traceback: [null, 5] },
    { output_type: 'display_data' },
    { output_type: 'display_data', data: null, metadata: null },
    { output_type: 'display_data', data: 'text', metadata: 'text' },
    { output_type: 'display_data', data: { 'image/svg+xml': [5], 'text/html': null } },
    { output_type: 'unknown', data: [] },
  ])('takes %j for an output', (output) => {
    expect(outputHtml(output as unknown as NotebookOutput)).toMatch(/^(?:<pre class="[a-z ]+">.*<\/pre>)?$/);
  });
  it('shows both ends of a text of 200 MB', () => {
    const text = `first\n${'middle\n'.repeat(28e6)}last`;
    let html = '';
    expect(
      processorSeconds(() => (html = outputHtml({ output_type: 'stream', name: 'stdout', text }))),
    ).toBeLessThan(5);
    expect(html).toMatch(/^<pre class="stream">first\n(?:middle\n)+/);
    expect(html).toMatch(/middle\nlast<\/pre>$/);
    expect(html).toContain('[… 195000010 characters: see the notebook …]');
    expect(html.length).toBeLessThan(1.1e6);
  });
  it('shows HTML and Markdown that are too long for a page as text', () => {
    const long = '<b>x</b>'.repeat(200_000);
    expect(display({ 'text/html': long, 'text/plain': 'words' })).toBe('<pre class="stream">words</pre>');
    expect(display({ 'text/html': long })).toMatch(/^<pre class="stream">&lt;b&gt;/);
  });
});

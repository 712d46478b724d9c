import { writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { notebookHtml, type Notebook, type NotebookOutput } from 'texton-lab/dist/notebook';
import { describe, expect, it } from 'vitest';
import { notebookOf, processorSeconds, temporaryFile } from './fixtures';

/** Everything that a browser would load: links that a reader may click are none of it. */
function loads(html: string): string[] {
  const found = html.matchAll(
    /(?:\bsrc|\bsrcset|\bposter|\bdata|<link[^>]*href)\s*=\s*"([^"]*)"|url\(([^)]*)\)|@import\s+(\S+)/g,
  );
  return Array.from(found, (match) => match[1] ?? match[2] ?? match[3] ?? '').filter(
    (address) => !address.startsWith('data:'),
  );
}
const png = Buffer.from('\x89PNG\r\n\x1a\n…', 'latin1');
const withOutput = (...outputs: readonly NotebookOutput[]): Notebook =>
  notebookOf({ source: 'show()', outputs, execution_count: 7 });
const display = (data: { [mime: string]: unknown }, metadata = {}) =>
  withOutput({ output_type: 'display_data', data, metadata });

describe('notebookHtml', () => {
  it('takes its title from the first heading', () => {
    const html = notebookHtml(notebookOf({ source: '# A & B\n\ntext', cell_type: 'markdown' }));
    expect(html).toContain('<title>A &amp; B</title>');
    expect(html).toContain('<h1>A &amp; B</h1>');
  });
  it('links the page of a notebook beside it, and leaves other links as they are', () => {
    const source =
      '[a](02-x.ipynb) [b](<a b.ipynb#part>) [c](../a/d.ipynb) [d](https://example.org/e.ipynb) [e](f.md)';
    const html = notebookHtml(notebookOf({ source, cell_type: 'markdown' }));
    expect(Array.from(html.matchAll(/<a [^>]*href="([^"]*)"/g), (match) => match[1])).toEqual([
      '02-x.html',
      'a%20b.html#part',
      '../a/d.ipynb',
      'https://example.org/e.ipynb',
      'f.md',
    ]);
  });
  it('embeds the picture of a plot with its text as the alternative and its width', () => {
    const html = notebookHtml(
      display(
        {
          'application/vnd.vegalite.v5+json': { mark: 'bar' },
          'image/png': 'AA\nBB',
          'text/plain': ['Bars: "x"'],
        },
        { 'image/png': { width: 320 } },
      ),
    );
    expect(html).toContain('<img src="data:image/png;base64,AABB" alt="Bars: &quot;x&quot;" width="320">');
    expect(html).not.toContain('"mark"');
  });
  it('loads nothing, whatever text and outputs ask for', () => {
    const notebook = notebookOf(
      { source: '![x](https://example.org/x.png) [link](https://example.org)', cell_type: 'markdown' },
      {
        source: '1',
        outputs: [
          {
            output_type: 'display_data',
            metadata: {},
            data: {
              'text/html':
                '<b>ok</b><script src="https://example.org/a.js"></script><link href="https://example.org/a.css">',
            },
          },
          {
            output_type: 'display_data',
            metadata: {},
            data: { 'image/svg+xml': '<svg><script>1</script></svg>' },
          },
        ],
      },
    );
    const html = notebookHtml(notebook);
    expect(loads(html)).toEqual([]);
    expect(html).not.toContain('<script');
    expect(html).toContain(
      "default-src 'none'; img-src data:; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'",
    );
    expect(html).toContain('<b>ok</b>');
    expect(html).toContain('<a href="https://example.org" rel="noopener noreferrer">link</a>');
  });
  it('embeds pictures of the text from the notebook folder and from attachments', () => {
    const file = temporaryFile('a.ipynb', '');
    writeFileSync(`${dirname(file)}/b c.png`, png);
    const source = '![local](b%20c.png) ![attached](attachment:d.png) ![gone](e.png)';
    const attachments = { 'd.png': { 'image/png': 'QQ==' } };
    const html = notebookHtml(notebookOf({ source, cell_type: 'markdown', attachments }), {
      folder: dirname(file),
    });
    expect(html).toContain(`data:image/png;base64,${png.toString('base64')}`);
    expect(html).toContain('data:image/png;base64,QQ==');
    expect(html).toContain('<em>[gone: no picture e.png]</em>');
  });
  it('shows streams as text without colour codes, and the number of the cell', () => {
    const html = notebookHtml(
      withOutput({ output_type: 'stream', name: 'stderr', text: ['\u001b[31m<a>\u001b[0m'] }),
    );
    expect(html).toContain('<pre class="stream stderr">&lt;a&gt;</pre>');
    expect(html).toContain('[7]');
  });
  it('folds a solution away with its code, its outputs and its words', () => {
    const html = notebookHtml(
      notebookOf(
        {
          source: '#### Solution <1>',
          cell_type: 'markdown',
          metadata: { 'jp-MarkdownHeadingCollapsed': true },
        },
        { source: 'answer()', outputs: [{ output_type: 'stream', name: 'stdout', text: '42' }] },
        { source: 'In words', cell_type: 'markdown' },
        { source: '### Exercise 2', cell_type: 'markdown' },
      ),
    );
    const [, fold, after] = /<details class="fold">([^]*?)<\/details>([^]*)$/.exec(html) ?? [];
    expect(fold).toMatch(/^<summary>Solution &lt;1&gt;<\/summary>[^]*answer[^]*42[^]*In words/);
    expect(after).toContain('<h3>Exercise 2</h3>');
  });
  it('takes a number for a cell only if it is one', () => {
    const cell = { source: '1', execution_count: '<b>1</b>' as unknown as number };
    expect(notebookHtml(notebookOf(cell))).toContain('<span class="count">[ ]</span>');
  });
  it('holds no control character, wherever the notebook has one', () => {
    const escape = '\u001b]0;title\u0007\u001b[31ma\u0000\u009b1m';
    const html = notebookHtml(
      notebookOf(
        { source: `# ${escape}\n\n<b title="${escape}">&#27;[1m</b>`, cell_type: 'markdown' },
        { source: escape, cell_type: 'raw' },
        {
          source: `'${escape}'`,
          outputs: [
            { output_type: 'stream', name: 'stdout', text: escape },
            { output_type: 'error', ename: '', evalue: escape, traceback: [] },
            { output_type: 'display_data', data: { 'text/html': `<i>${escape}&#155;</i>` }, metadata: {} },
            { output_type: 'display_data', data: { 'text/markdown': escape }, metadata: {} },
            { output_type: 'display_data', data: { 'text/plain': escape }, metadata: {} },
            { output_type: 'display_data', data: { 'image/png': 'AA', 'text/plain': escape }, metadata: {} },
          ],
        },
      ),
    );
    // oxlint-disable-next-line no-control-regex
    expect(html).not.toMatch(/[\0-\u0008\u000b-\u001f\u007f-\u009f]/);
    expect(html).not.toContain('title\u0007');
  });
  it('cannot be left early by an output that closes what it did not open', () => {
    const html = notebookHtml(display({ 'text/html': '<li><div><li></li></div></section></main></body>x' }));
    expect(html.match(/<\/main>/g)).toHaveLength(1);
    expect(html.match(/<section/g)?.length).toBe(html.match(/<\/section/g)?.length);
  });
  it('says of an output for which there is no more room that it is left out', () => {
    const data = { 'image/png': 'A'.repeat(80e6) };
    const outputs = Array.from({ length: 3 }, () => ({
      output_type: 'display_data' as const,
      data,
      metadata: {},
    }));
    const html = notebookHtml(withOutput(...outputs));
    expect(html.match(/<figure>/g)).toHaveLength(2);
    expect(html).toContain('[output omitted, since the page would be too long: see the notebook]');
  });
  it('writes ten thousand outputs', () => {
    const table = '<table><tr><td style="text-align:right">1</td></tr></table>';
    const outputs = Array.from({ length: 10_000 }, (_, i) => ({
      output_type: 'display_data' as const,
      data: { [i % 10 === 0 ? 'text/html' : 'text/plain']: table },
      metadata: {},
    }));
    expect(processorSeconds(() => notebookHtml(withOutput(...outputs)))).toBeLessThan(5);
  });
});

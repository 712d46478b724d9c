import { writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { notebookHtml, type Notebook, type NotebookOutput } from 'texton-lab/dist/notebook';
import { describe, expect, it } from 'vitest';
import { notebookOf, temporaryFile } from './fixtures';

/** Everything that a browser would load: links that a reader may click are none of it. */
function loads(html: string): string[] {
  const found = html.matchAll(
    /(?:\bsrc|\bsrcset|\bposter|\bdata|<link[^>]*href)\s*=\s*"([^"]*)"|url\(([^)]*)\)|@import\s+(\S+)/g,
  );
  return Array.from(found, (match) => match[1] ?? match[2] ?? match[3] ?? '').filter(
    (address) => !address.startsWith('data:'),
  );
}
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
    expect(html).toContain("default-src 'none'; img-src data:; style-src 'unsafe-inline'");
    expect(html).toContain('<b>ok</b>');
    expect(html).toContain('<a href="https://example.org">link</a>');
  });
  it('embeds pictures of the text from the notebook folder and from attachments', () => {
    const file = temporaryFile('a.ipynb', '');
    writeFileSync(`${dirname(file)}/b c.png`, 'png');
    const source = '![local](b%20c.png) ![attached](attachment:d.png) ![gone](e.png)';
    const attachments = { 'd.png': { 'image/png': 'QQ==' } };
    const html = notebookHtml(notebookOf({ source, cell_type: 'markdown', attachments }), {
      folder: dirname(file),
    });
    expect(html).toContain(`data:image/png;base64,${Buffer.from('png').toString('base64')}`);
    expect(html).toContain('data:image/png;base64,QQ==');
    expect(html).toContain('<em>[gone]</em>');
  });
  it('shows streams as text without colour codes, and the number of the cell', () => {
    const html = notebookHtml(
      withOutput({ output_type: 'stream', name: 'stderr', text: ['\u001b[31m<a>\u001b[0m'] }),
    );
    expect(html).toContain('<pre class="stream stderr">&lt;a&gt;</pre>');
    expect(html).toContain('[7]');
  });
});

import { existsSync, readFileSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { escapeHtml, highlightCode } from './highlight-code';
import {
  joinText,
  type DisplayOutput,
  type Notebook,
  type NotebookCell,
  type NotebookOutput,
  type NotebookText,
} from './notebook-types';
import { pageStyle } from './page-style';
import { renderMarkdown } from './render-markdown';

/** Options of {@link notebookHtml}. */
export interface NotebookHtmlOptions {
  /** Title of the page. @defaultValue the notebook's first heading */
  readonly title?: string;
  /** Folder of the notebook, from which pictures in its text are taken. @defaultValue none are taken */
  readonly folder?: string;
}

/** Pages show the first of these that an output has; a Vega-Lite plot comes with its picture in PNG. */
const pictures = ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/svg+xml'] as const;

/** Nothing is loaded and no script runs, whatever an output contains. */
const policy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";

/**
 * Writes an executed notebook as one HTML page that needs no other file and no network: pictures embedded, formulas
 * as MathML, scripts forbidden.
 */
export function notebookHtml(notebook: Notebook, options: NotebookHtmlOptions = {}): string {
  const title = options.title ?? firstHeading(notebook) ?? 'Notebook';
  const body = notebook.cells.map((cell) => cellHtml(cell, options.folder)).join('\n');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${escapeHtml(title)}</title>
<style>${pageStyle}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
}

function firstHeading(notebook: Notebook): string | undefined {
  const texts = notebook.cells
    .filter((cell) => cell.cell_type === 'markdown')
    .map((cell) => joinText(cell.source));
  return /^#\s+(.+)$/m.exec(texts.join('\n'))?.[1]?.trim();
}

function cellHtml(cell: NotebookCell, folder: string | undefined): string {
  const source = joinText(cell.source);
  if (cell.cell_type === 'markdown') {
    const picture = (address: string): string | undefined => embeddedPicture(address, cell, folder);
    return `<section class="text">${renderMarkdown(source, { picture })}</section>`;
  }
  if (cell.cell_type === 'raw') return `<section class="text"><pre>${escapeHtml(source)}</pre></section>`;
  const outputs = (cell.outputs ?? []).map(outputHtml).join('\n');
  if (source.trim() === '' && outputs === '') return '';
  const number = cell.execution_count ?? ' ';
  const code =
    `<div class="code"><span class="count">[${number}]</span>` +
    `<pre><code>${highlightCode(source)}</code></pre></div>` +
    (outputs === '' ? '' : `\n<div class="outputs">${outputs}</div>`);
  // JupyterLab folds such a cell's code, a solution; a page folds what it shows too.
  const folded =
    (cell.metadata['jupyter'] as { source_hidden?: boolean } | undefined)?.source_hidden === true;
  const content = folded ? `<details><summary>Solution</summary>${code}</details>` : code;
  return `<section class="cell">${content}</section>`;
}

function outputHtml(output: NotebookOutput): string {
  if (output.output_type === 'stream') {
    const kind = output.name === 'stderr' ? 'stream stderr' : 'stream';
    return `<pre class="${kind}">${escapeHtml(plain(joinText(output.text)))}</pre>`;
  }
  if (output.output_type === 'error')
    return `<pre class="stream failure">${escapeHtml(plain(output.traceback.join('\n') || output.evalue))}</pre>`;
  return displayHtml(output);
}

function displayHtml(output: DisplayOutput): string {
  const text = (mime: string): string | undefined =>
    output.data[mime] === undefined ? undefined : joinText(output.data[mime] as NotebookText);
  const mime = pictures.find((type) => output.data[type] !== undefined);
  if (mime) {
    const width = (output.metadata[mime] as { width?: unknown } | undefined)?.width;
    const size = typeof width === 'number' ? ` width="${width}"` : '';
    const alternative = escapeHtml((text('text/plain') ?? 'figure').trim());
    return `<figure><img src="${dataAddress(mime, text(mime) ?? '')}" alt="${alternative}"${size}></figure>`;
  }
  const html = text('text/html');
  if (html !== undefined) return `<div class="html">${withoutScripts(html)}</div>`;
  const markdown = text('text/markdown');
  if (markdown !== undefined) return `<div class="text">${renderMarkdown(markdown)}</div>`;
  const value = text('text/plain') ?? Object.keys(output.data).join(', ');
  return `<pre class="stream">${escapeHtml(plain(value))}</pre>`;
}

/** SVG is written as a picture too: inside an img element it can neither run scripts nor load anything. */
function dataAddress(mime: string, data: string): string {
  const base64 = mime === 'image/svg+xml' ? Buffer.from(data).toString('base64') : data.replaceAll(/\s/g, '');
  return `data:${mime};base64,${base64}`;
}

/** Scripts would not run under the page's policy; their text and what they would load need not be kept. */
function withoutScripts(html: string): string {
  return html.replaceAll(/<script\b[^]*?<\/script\s*>/gi, '').replaceAll(/<link\b[^>]*>/gi, '');
}

function embeddedPicture(
  address: string,
  cell: NotebookCell,
  folder: string | undefined,
): string | undefined {
  if (address.startsWith('attachment:')) {
    const bundle = cell.attachments?.[decodeURIComponent(address.slice('attachment:'.length))];
    const entry = Object.entries(bundle ?? {})[0];
    return entry ? dataAddress(entry[0], String(entry[1])) : undefined;
  }
  if (folder === undefined || /^[a-z]+:/i.test(address)) return undefined;
  const file = resolve(folder, decodeURIComponent(address));
  const kind = extname(file).slice(1).toLowerCase().replace('jpg', 'jpeg').replace('svg', 'svg+xml');
  const mime = pictures.find((type) => type === `image/${kind}`);
  return mime && existsSync(file)
    ? `data:${mime};base64,${readFileSync(file).toString('base64')}`
    : undefined;
}

/** Removes a terminal's colour codes. */
function plain(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return text.replaceAll(/\u001b\[[\d;]*[A-Za-z]/g, '');
}

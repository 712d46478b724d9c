import { embedPictures, type EmbedPicture } from './embed-pictures';
import { escapeHtml, highlightCode } from './highlight-code';
import { joinText, type Notebook, type NotebookCell } from './notebook-types';
import { outputHtml } from './output-html';
import { pageStyle } from './page-style';
import { plainText } from './plain-text';
import { renderMarkdown } from './render-markdown';

/** Options of {@link notebookHtml}. */
export interface NotebookHtmlOptions {
  /** Title of the page. @defaultValue the notebook's first heading */
  readonly title?: string;
  /** Folder of the notebook, from which pictures in its text are taken. @defaultValue none are taken */
  readonly folder?: string;
}

/** Nothing is loaded, sent or led elsewhere, and no script runs, should anything pass the sanitiser. */
const policy =
  "default-src 'none'; img-src data:; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'";

/** All outputs of a page together, in characters of HTML; a string cannot have more than about 5e8. */
const largestPage = 2e8;

/**
 * Writes an executed notebook as one HTML page that needs no other file and no network: pictures embedded, formulas
 * as MathML, scripts forbidden.
 *
 * The notebook may be a stranger's: see {@link sanitiseHtml} and {@link embedPictures} for what is kept of its HTML and
 * which pictures are embedded. What a page cannot show, a picture that is missing or an output of an unknown kind, it
 * shows in words; nothing in a notebook that {@link readNotebook} accepts is an error here.
 */
export function notebookHtml(notebook: Notebook, options: NotebookHtmlOptions = {}): string {
  const title = options.title ?? firstHeading(notebook) ?? 'Notebook';
  const embed = embedPictures(options.folder);
  const fit = fitInto(largestPage);
  const body = notebook.cells.map((cell) => cellHtml(cell, embed, fit)).join('\n');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
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
    .map((cell) => plainText(joinText(cell.source)));
  return /^#\s+(.+)$/m.exec(texts.join('\n'))?.[1]?.trim();
}

/** Strangers' HTML lies in section elements only: it can hold no section, and so cannot close one too early. */
function cellHtml(cell: NotebookCell, embed: EmbedPicture, fit: (html: string) => string): string {
  const source = plainText(joinText(cell.source));
  if (cell.cell_type === 'markdown') {
    const picture = (address: string): string | undefined => embed(address, cell.attachments);
    return `<section class="text">${renderMarkdown(source, { picture })}</section>`;
  }
  if (cell.cell_type === 'raw') return `<section class="text"><pre>${escapeHtml(source)}</pre></section>`;
  const outputs = (Array.isArray(cell.outputs) ? cell.outputs : [])
    .map((output) => fit(outputHtml(output)))
    .join('\n');
  if (source.trim() === '' && outputs === '') return '';
  const number = typeof cell.execution_count === 'number' ? cell.execution_count : ' ';
  const code =
    `<div class="code"><span class="count">[${number}]</span>` +
    `<pre><code>${highlightCode(source)}</code></pre></div>` +
    (outputs === '' ? '' : `\n<section class="outputs">${outputs}</section>`);
  // JupyterLab folds such a cell's code, a solution; a page folds what it shows too.
  const folded =
    (cell.metadata?.['jupyter'] as { source_hidden?: boolean } | undefined)?.source_hidden === true;
  const content = folded ? `<details><summary>Solution</summary>${code}</details>` : code;
  return `<section class="cell">${content}</section>`;
}

function fitInto(size: number): (html: string) => string {
  let room = size;
  return (html) => {
    if (html.length > room) return '<p><em>[an output too many for one page: see the notebook]</em></p>';
    room -= html.length;
    return html;
  };
}

import { embedPictures, type EmbedPicture } from './embed-pictures';
import { foldCells, type Fold } from './fold-cells';
import { escapeHtml, highlightCode } from './highlight-code';
import { joinText, type Notebook, type NotebookCell } from './notebook-types';
import { outputHtml } from './output-html';
import { pageHtml } from './page-html';
import { plainText } from './plain-text';
import { renderMarkdown } from './render-markdown';

/** Options of {@link notebookHtml}. */
export interface NotebookHtmlOptions {
  /** Title of the page. @defaultValue the notebook's first heading */
  readonly title?: string;
  /** Folder of the notebook for pictures in its text. @defaultValue no files are embedded */
  readonly folder?: string;
}

/** In case anything passes the sanitiser: no scripts, no loading, no forms, no navigation. */
const policy =
  "default-src 'none'; img-src data:; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'";

/** Largest total of outputs per page (characters of HTML); a string is limited to about 5e8. */
const largestPage = 2e8;

/**
 * Converts an executed notebook to one self-contained HTML page: pictures embedded, formulas as MathML, scripts forbidden.
 *
 * What is folded below a collapsed heading in JupyterLab is folded on the page, outputs included, and can be unfolded.
 *
 * The notebook may be untrusted: see {@link sanitiseHtml} and {@link embedPictures} for what is kept of its HTML and which
 * pictures are embedded. A link to a notebook beside this one becomes one to its page. Missing pictures and unknown outputs are
 * replaced by text. Any notebook that {@link readNotebook} accepts can be converted.
 */
export function notebookHtml(notebook: Notebook, options: NotebookHtmlOptions = {}): string {
  const title = options.title ?? firstHeading(notebook) ?? 'Notebook';
  const embed = embedPictures(options.folder);
  const fit = fitInto(largestPage);
  const body = partsHtml(foldCells(notebook.cells), (cell) => cellHtml(cell, embed, fit));
  return pageHtml({ title, policy, body });
}

/** A link to a notebook beside this one leads to that one's page. */
function pageOf(address: string): string {
  return address.replace(/^(?!\w+:)([^/?#]+)\.ipynb(?=$|#)/, '$1.html');
}

function firstHeading(notebook: Notebook): string | undefined {
  const texts = notebook.cells
    .filter((cell) => cell.cell_type === 'markdown')
    .map((cell) => plainText(joinText(cell.source)));
  return /^#\s+(.+)$/m.exec(texts.join('\n'))?.[1]?.trim();
}

function partsHtml(parts: readonly (NotebookCell | Fold)[], convert: (cell: NotebookCell) => string): string {
  return parts
    .map((part) =>
      'parts' in part
        ? `<details class="fold"><summary>${escapeHtml(part.heading)}</summary>\n${partsHtml(part.parts, convert)}\n</details>`
        : convert(part),
    )
    .join('\n');
}

/** Untrusted HTML is only inside section elements; it cannot contain a section, so it cannot close one early. */
function cellHtml(cell: NotebookCell, embed: EmbedPicture, fit: (html: string) => string): string {
  const source = plainText(joinText(cell.source));
  if (cell.cell_type === 'markdown') {
    const picture = (address: string): string | undefined => embed(address, cell.attachments);
    return `<section class="text">${renderMarkdown(source, { picture, link: pageOf })}</section>`;
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
  return `<section class="cell">${code}</section>`;
}

function fitInto(size: number): (html: string) => string {
  let room = size;
  return (html) => {
    if (html.length > room)
      return '<p><em>[output omitted, since the page would be too long: see the notebook]</em></p>';
    room -= html.length;
    return html;
  };
}

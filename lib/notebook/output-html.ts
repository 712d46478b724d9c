import { dataAddress, pictureTypes } from './data-address';
import { escapeHtml } from './highlight-code';
import { joinText, type DisplayOutput, type NotebookOutput } from './notebook-types';
import { plainText } from './plain-text';
import { renderMarkdown } from './render-markdown';
import { sanitiseHtml } from './sanitise-html';

/** Longest text (characters): of longer text a page shows both ends, and longer HTML and Markdown are shown as text. */
const longest = 1e6;

/**
 * Converts an output of a cell to HTML: HTML that holds pictures or a picture if there is one, else a table or text. The HTML
 * is always harmless; content that cannot be shown is omitted.
 */
export function outputHtml(output: NotebookOutput): string {
  if (typeof output !== 'object' || output === null) return '';
  if (output.output_type === 'stream') {
    const kind = output.name === 'stderr' ? 'stream stderr' : 'stream';
    return textHtml(joinText(output.text), kind);
  }
  if (output.output_type === 'error')
    return textHtml(joinText(output.traceback, '\n') || String(output.evalue), 'stream failure');
  return displayHtml(output);
}

function displayHtml({ data, metadata }: DisplayOutput): string {
  const text = (type: string): string | undefined => {
    const joined = joinText(data?.[type]);
    return joined === '' ? undefined : joined;
  };
  const html = text('text/html');
  const clean =
    html !== undefined && html.length <= longest
      ? `<section class="html">${sanitiseHtml(plainText(html))}</section>`
      : undefined;
  // A grid of pictures; other HTML beside a picture mostly needs scripts.
  if (clean?.includes('<img src="data:')) return clean;
  for (const type of pictureTypes) {
    const address = dataAddress(type, data?.[type]);
    if (address === undefined) continue;
    const alternative = escapeHtml(plainText(text('text/plain') ?? 'figure').trim());
    return `<figure${looksOf(type, metadata)}><img src="${address}" alt="${alternative}"${widthOf(metadata?.[type])}></figure>`;
  }
  if (clean !== undefined) return clean;
  const markdown = text('text/markdown');
  if (markdown !== undefined && markdown.length <= longest)
    return `<section class="text">${renderMarkdown(markdown)}</section>`;
  return textHtml(text('text/plain') ?? html ?? markdown ?? Object.keys(data ?? {}).join(', '), 'stream');
}

/** Whether a picture keeps its size on narrow pages, and whether it was made for white ones: as JupyterLab understands it. */
function looksOf(type: string, metadata: DisplayOutput['metadata']): string {
  const isWide = (metadata?.[type] as { unconfined?: unknown } | undefined)?.unconfined === true;
  const isForWhite = metadata?.['needs_background'] === 'light';
  const classes = [...(isWide ? ['wide'] : []), ...(isForWhite ? ['light'] : [])];
  return classes.length === 0 ? '' : ` class="${classes.join(' ')}"`;
}

/** A number of pixels; a notebook may contain anything here. */
function widthOf(metadata: unknown): string {
  const width = (metadata as { width?: unknown } | undefined)?.width;
  return typeof width === 'number' && width > 0 && width <= 1e5 ? ` width="${width}"` : '';
}

function textHtml(text: string, kind: string): string {
  const half = longest / 2;
  const shown =
    text.length <= longest
      ? text
      : `${text.slice(0, half)}\n[… ${text.length - longest} characters: see the notebook …]\n${text.slice(-half)}`;
  return `<pre class="${kind}">${escapeHtml(plainText(shown))}</pre>`;
}

import { joinText, type Notebook } from './notebook-types';
import { plainText } from './plain-text';

/** What a list of notebooks shows of one. */
export interface NotebookSummary {
  /** Its first heading. */
  readonly title: string | undefined;
  /** The line in bold below the heading, which names it in another language. */
  readonly subtitle: string | undefined;
  /** The paragraph in italics at its beginning, which says what it is about. */
  readonly sentence: string | undefined;
  /** Its largest picture, a PNG. */
  readonly picture: Buffer | undefined;
}

/** Finds what a list of notebooks shows of an executed one. */
export function notebookSummary(notebook: Notebook): NotebookSummary {
  const texts = notebook.cells.filter((cell) => cell.cell_type === 'markdown');
  const beginning = texts.map((cell) => plainText(joinText(cell.source))).join('\n\n');
  const find = (pattern: RegExp): string | undefined => pattern.exec(beginning)?.[1]?.trim();
  return {
    title: find(/^# +(.+)$/m),
    subtitle: find(/^# +.+\n+\*\*([^*]+)\*\*[ \t]*$/m),
    sentence: find(/^\*(?!\*)([^*]+)\*[ \t]*$/m),
    picture: largestPicture(notebook),
  };
}

function largestPicture(notebook: Notebook): Buffer | undefined {
  const pictures = notebook.cells
    .flatMap((cell) => (Array.isArray(cell.outputs) ? cell.outputs : []))
    .flatMap((output) => {
      const data = (output as { readonly data?: Readonly<Record<string, unknown>> }).data?.['image/png'];
      return typeof data === 'string' ? [data] : [];
    });
  const largest = pictures.reduce((most, each) => (each.length > most.length ? each : most), '');
  return largest === '' ? undefined : Buffer.from(largest, 'base64');
}

import { joinText, type NotebookCell } from './notebook-types';
import { plainText } from './plain-text';

/** Cells folded below a heading. */
export interface Fold {
  /** The heading's text, in Markdown without the `#`. */
  readonly heading: string;
  readonly parts: readonly (NotebookCell | Fold)[];
}

/**
 * Folds the cells below each heading that is collapsed in JupyterLab and Notebook 7, up to the next heading of its level or
 * above. Text that follows a heading in its cell is folded too.
 */
export function foldCells(cells: readonly NotebookCell[]): readonly (NotebookCell | Fold)[] {
  const parts: (NotebookCell | Fold)[] = [];
  for (let at = 0; at < cells.length;) {
    const cell = cells[at++] as NotebookCell;
    const { level, heading, rest } = headingOf(cell);
    if (level === 0 || cell.metadata?.['jp-MarkdownHeadingCollapsed'] !== true) {
      parts.push(cell);
      continue;
    }
    const below: NotebookCell[] = rest === '' ? [] : [{ cell_type: 'markdown', metadata: {}, source: rest }];
    for (; at < cells.length && !endsFold(cells[at] as NotebookCell, level); at++)
      below.push(cells[at] as NotebookCell);
    parts.push({ heading, parts: foldCells(below) });
  }
  return parts;
}

function endsFold(cell: NotebookCell, level: number): boolean {
  const own = headingOf(cell).level;
  return own > 0 && own <= level;
}

/** The heading that a cell begins with, and the text that follows it; level 0 without one. */
function headingOf(cell: NotebookCell): { level: number; heading: string; rest: string } {
  const text = cell.cell_type === 'markdown' ? plainText(joinText(cell.source)).trim() : '';
  const [first = '', ...others] = text.split('\n');
  const match = /^(#{1,6})\s+(.*)$/.exec(first);
  if (!match) return { level: 0, heading: '', rest: text };
  return {
    level: (match[1] as string).length,
    heading: match[2] as string,
    rest: others.join('\n').trim(),
  };
}

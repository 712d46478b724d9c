import { foldCells, type Fold } from 'texton-lab/dist/notebook/fold-cells';
import { joinText, type NotebookCell } from 'texton-lab/dist/notebook';
import { describe, expect, it } from 'vitest';
import { notebookOf } from './fixtures';

const collapsed = { 'jp-MarkdownHeadingCollapsed': true };
const text = (source: string, metadata = {}) => ({ source, cell_type: 'markdown' as const, metadata });
type Outline = readonly (string | { readonly [heading: string]: Outline })[];
const outline = (parts: readonly (NotebookCell | Fold)[]): Outline =>
  parts.map((part) => ('parts' in part ? { [part.heading]: outline(part.parts) } : joinText(part.source)));
const folded = (...cells: readonly (Partial<NotebookCell> & { source: string })[]): Outline =>
  outline(foldCells(notebookOf(...cells).cells));

describe('foldCells', () => {
  it('folds what is below a collapsed heading, up to the next heading of its level or above', () => {
    const solution = text('#### Solution', collapsed);
    const parts = folded(
      text('### Exercise 1'),
      solution,
      { source: 'a' },
      text('in words'),
      text('##### Remark'),
      text('### Exercise 2\n\ntext'),
      solution,
      { source: '# a comment' },
      text('#### Solution of another kind'),
      text('end'),
    );
    expect(parts).toEqual([
      '### Exercise 1',
      { Solution: ['a', 'in words', '##### Remark'] },
      '### Exercise 2\n\ntext',
      { Solution: ['# a comment'] },
      '#### Solution of another kind',
      'end',
    ]);
  });
  it('folds to the end where no heading follows, and folds inside of folds', () => {
    expect(folded(text('# A', collapsed), text('## B', collapsed), { source: 'b' }, text('## C'))).toEqual([
      { A: [{ B: ['b'] }, '## C'] },
    ]);
  });
  it('folds the text that follows the heading in its cell', () => {
    expect(folded(text('# A `x`\n\nmore', collapsed), { source: 'b' })).toEqual([{ 'A `x`': ['more', 'b'] }]);
  });
  it('folds nothing where no heading is collapsed, or what is collapsed is none', () => {
    const sources = ['# A', 'text', '#no heading'];
    expect(folded(text('# A'), text('text', collapsed), text('#no heading', collapsed))).toEqual(sources);
    expect(folded({ source: '# A', metadata: collapsed }, { source: 'b' })).toEqual(['# A', 'b']);
    expect(folded()).toEqual([]);
  });
  it('reads notebooks that violate the format', () => {
    const cell = { cell_type: 'markdown', source: 7, metadata: null } as unknown as NotebookCell;
    expect(foldCells([cell])).toEqual([cell]);
  });
});

import { notebookSummary } from 'texton-lab/dist/notebook';
import { describe, expect, it } from 'vitest';
import { notebookOf } from './fixtures';

const picture = (data: string) => ({
  output_type: 'display_data' as const,
  data: { 'image/png': data },
  metadata: {},
});

describe('notebookSummary', () => {
  it('finds the title, its translation, the sentence in italics and the largest picture', () => {
    const source = '# 2 · Banks\n**滤波器族 (Banks)**\n\n*What a bank is.*\n\nA **filter** is *small*.';
    const summary = notebookSummary(
      notebookOf(
        { source, cell_type: 'markdown' },
        { source: 'a', outputs: [picture('AAAA'), picture('BBBBBBBB')] },
        { source: 'b', outputs: [picture('CCCC')] },
      ),
    );
    expect(summary).toEqual({
      title: '2 · Banks',
      subtitle: '滤波器族 (Banks)',
      sentence: 'What a bank is.',
      picture: Buffer.from('BBBBBBBB', 'base64'),
    });
  });

  it('leaves out what a notebook does not have', () => {
    const bold = notebookOf(
      { source: '**bold** beginning\n\nText.', cell_type: 'markdown' },
      { source: '1' },
    );
    expect(notebookSummary(bold)).toEqual({
      title: undefined,
      subtitle: undefined,
      sentence: undefined,
      picture: undefined,
    });
  });
});

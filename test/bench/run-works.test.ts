import { expect, it } from 'vitest';
import { runWorks } from './run-works.mjs';

it('keeps the rows before an error, makes a row of it, and goes on with the next work', async () => {
  const rows: object[] = [];
  const ended: string[] = [];
  const works = [
    {
      name: 'a',
      title: 'first',
      async *measure() {
        yield { title: 'half' };
        throw new Error('no memory');
      },
    },
    {
      name: 'b',
      title: 'second',
      async *measure({ threads }: { threads: number }) {
        yield { title: `${threads} threads` };
      },
    },
  ];
  await runWorks(
    works,
    { threads: 2 },
    {
      onRow: (row: object) => rows.push(row),
      onWork: (name: string) => ended.push(name),
    },
  );
  expect(rows).toEqual([
    { title: 'half' },
    { work: 'a', kind: 'failure', title: 'first', outcome: 'FAILED', remark: 'no memory' },
    { title: '2 threads' },
  ]);
  expect(ended).toEqual(['a', 'b']);
});

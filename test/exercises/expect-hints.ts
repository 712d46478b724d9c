import type { Finding, StudentFunction } from 'texton-lab/exercises';
import { expect, it } from 'vitest';

/** Tests a check with right answers, and with mistakes each of which must be named in its words. */
export function expectHints(
  check: (student: StudentFunction) => Finding,
  {
    right,
    mistakes,
  }: {
    readonly right: Readonly<Record<string, StudentFunction>>;
    readonly mistakes: readonly (readonly [words: string, student: StudentFunction])[];
  },
): void {
  it.each(Object.entries(right))('passes a right answer in %s', (_, student) => {
    const found = check(student);
    expect(found.message).toMatch(/: correct in all \d+ cases\.$/);
    expect(found).toMatchObject({ passed: true, status: 'passed' });
  });

  it.each(mistakes)('names a mistake: %s', (words, student) => {
    const found = check(student);
    expect(found.message).toContain(words);
    expect(found).toMatchObject({ passed: false, status: 'wrong' });
  });

  it('does not take what is not yet written for wrong', () => {
    const found = check(() => {
      throw new Error('not written yet');
    });
    expect(found.message).toContain('not written yet. Write it in place of the line that throws');
    expect(found).toMatchObject({ passed: false, status: 'not written' });
  });
}

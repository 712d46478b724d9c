import { readFileSync } from 'node:fs';
import { sentenceOf } from 'texton-lab/dist/cli/sentence-of';
import { expect, it } from 'vitest';

it('sentenceOf names the file that the system refused, and makes what would act on a terminal visible', () => {
  try {
    readFileSync('/no/such\u001b[2J');
    expect.unreachable();
  } catch (error) {
    expect(sentenceOf(error)).toBe(
      "texton-lab: cannot use '/no/such\\x1b[2J': it is not there; check the path",
    );
  }
  expect(sentenceOf(new Error('two\nlines\u0007'))).toBe('two\nlines\\x07');
  expect(sentenceOf('text\u0007')).toBe('text\\x07');
});

import { readFileSync } from 'node:fs';
import { errorSentence } from 'texton-lab/dist/cli/error-sentence';
import { expect, it } from 'vitest';

it('errorSentence names the file that the system refused, and makes what would act on a terminal visible', () => {
  try {
    readFileSync('/no/such\u001b[2J');
    expect.unreachable();
  } catch (error) {
    expect(errorSentence(error)).toBe(
      "texton-lab: cannot use '/no/such\\x1b[2J': it does not exist; check the path",
    );
  }
  expect(errorSentence(new Error('two\nlines\u0007'))).toBe('two\nlines\\x07');
  expect(errorSentence('text\u0007')).toBe('text\\x07');
});

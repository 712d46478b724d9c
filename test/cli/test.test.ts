import { testSteps } from 'texton-lab/dist/cli/test';
import { describe, expect, it } from 'vitest';

const vitestArguments = (args: readonly string[], long: boolean): readonly string[] =>
  (testSteps('/clone', args, long).at(-1)?.args ?? []).filter(
    (arg) => !/^--(?:config|reporter|outputFile)/.test(arg),
  );

describe('testSteps', () => {
  it('checks types twice, lint and format before the tests', () => {
    expect(testSteps('/clone', [], false).map((step) => step.name)).toEqual([
      'types (library)',
      'types (tests)',
      'lint',
      'format',
      'tests',
    ]);
  });
  it('leaves the long tests out unless they are asked for, and passes arguments on', () => {
    expect(vitestArguments([], false)).toEqual(['vitest/vitest.mjs', 'run', '--project=!long']);
    expect(vitestArguments([], true)).toEqual(['vitest/vitest.mjs', 'run']);
    expect(vitestArguments(['--project', 'unit', 'test/core'], false).slice(2)).toEqual([
      '--project',
      'unit',
      'test/core',
    ]);
  });
});

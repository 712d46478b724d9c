import { execFileSync } from 'node:child_process';
import { namedCalls } from 'texton-lab/dist/compute/wasm/named-calls';
import { describe, expect, it } from 'vitest';
import { instance } from '../reference/instance';

const parameters = {
  scale: { from: 'i32', by: 'f32', to: 'i32' },
  none: {},
} as const;

describe('namedCalls', () => {
  it('hands every argument to the place of its name', () => {
    const given: unknown[][] = [];
    const record = (...values: unknown[]): void => void given.push(values);
    const { scale, none } = namedCalls(parameters, { scale: record, none: record, other: record });
    scale({ to: 3, by: 0.5, from: 1 });
    none({});
    expect(given).toEqual([[1, 0.5, 3], []]);
  });

  it('calls functions of a module', () => {
    const { functions, int32 } = instance((module) =>
      module.export('run', { at: 'i32', value: 'i32' }, (write, { at, value }) =>
        write.storeOne(at, 0, value),
      ),
    );
    const { run } = namedCalls({ run: { at: 'i32', value: 'i32' } }, functions);
    run({ value: 77, at: 8 });
    expect(int32[2]).toBe(77);
  });

  it('does without functions made of text where the process forbids them', () => {
    const script = `
      const { namedCalls } = require(${JSON.stringify(require.resolve('texton-lab/dist/compute/wasm/named-calls'))});
      const { run } = namedCalls({ run: { a: 'i32', b: 'i32' } }, { run: (...values) => console.log(values.join()) });
      run({ b: 2, a: 1 });
    `;
    const flag = '--disallow-code-generation-from-strings';
    expect(execFileSync(process.execPath, [flag, '-e', script], { encoding: 'utf8' })).toBe('1,2\n');
  });
});

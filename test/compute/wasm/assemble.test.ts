import { assembleModule, MAXIMUM_PAGES } from 'texton-lab/dist/compute/wasm/assemble';
import { moduleWriter } from 'texton-lab/dist/compute/wasm/module-writer';
import { i32 } from 'texton-lab/dist/compute/wasm/scalars';
import { wasm } from 'texton-lab/dist/compute/wasm/web-assembly';
import { describe, expect, it } from 'vitest';
import { instance } from '../reference/instance';
import { moduleNames } from '../reference/module-names';

describe('assembleModule', () => {
  it('writes a module of no functions', () => {
    expect(wasm.validate(assembleModule([]))).toBe(true);
  });

  it('lets the memory grow to addresses that are positive 32-bit integers, and no further', () => {
    expect(MAXIMUM_PAGES * 65536).toBe(2 ** 31);
  });

  it('names functions, exported or not, and their parameters', () => {
    const module = moduleWriter();
    module.define('inner.α', { at: 'i32', scale: 'f32' }, () => {});
    module.export('outer', {}, () => {});
    // More than 127 bytes of names: lengths of two bytes.
    module.define('x'.repeat(200), { from: 'i32', to: 'i32' }, (write, { from }) => void write.int(from));
    expect(moduleNames(module.assemble())).toEqual([
      { name: 'inner.α', parameters: ['at', 'scale'] },
      { name: 'outer', parameters: [] },
      { name: 'x'.repeat(200), parameters: ['from', 'to'] },
    ]);
  });

  it('shows the names in the stack of a trap', () => {
    const { functions } = instance((module) => {
      const inner = module.define('readsFarAway', { at: 'i32' }, (write, { at }) =>
        write.storeOne(at, 0, i32.load(at)),
      );
      module.export('calls', { at: 'i32' }, (write, { at }) => write.call(inner, { at }));
    });
    let stack: string | undefined;
    try {
      functions.calls?.(-4);
    } catch (error) {
      ({ stack } = error as Error);
    }
    expect(stack).toMatch(/out of bounds[^]*\bat readsFarAway\b[^]*\bat calls\b/);
  });
});

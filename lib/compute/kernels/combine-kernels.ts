import type { ModuleWriter } from '../wasm/assemble';
import { f32x4, v128 } from '../wasm/expressions';
import { ELEMENT, IMAGINARY } from './points';

/**
 * Adds the kernels that make the spectrum of a pair of kernels to a module.
 *
 * `combine…(groupA, groupB, groupBytes, groups, length, to, scale)`: the scaled spectrum of kernel a + i·kernel b from
 * those of both. `combineReal` keeps its real part only, which is all there is when a is even and b is odd.
 */
export function defineCombineKernels(module: ModuleWriter): void {
  for (const kind of ['real', 'complex'] as const)
    module.define(
      { ints: ['groupA', 'groupB', 'groupBytes', 'groups', 'length', 'to'], floats: ['scale'] },
      (write, { groupA, groupB, groupBytes, groups, length, to, scale }) => {
        const factor = write.vec(f32x4.splat(scale));
        write.repeat(groups, () => {
          const a = write.int(groupA);
          const b = write.int(groupB);
          write.repeat(length, () => {
            write.store(to, 0, f32x4.mul(factor, f32x4.sub(v128.load(a), v128.load(b, IMAGINARY))));
            if (kind === 'complex')
              write.store(to, IMAGINARY, f32x4.mul(factor, f32x4.add(v128.load(a, IMAGINARY), v128.load(b))));
            write.advance(to, kind === 'real' ? ELEMENT / 2 : ELEMENT);
            write.advance(a, ELEMENT);
            write.advance(b, ELEMENT);
          });
          write.advance(groupA, groupBytes);
          write.advance(groupB, groupBytes);
        });
      },
      kind === 'real' ? 'combineReal' : 'combineComplex',
    );
}

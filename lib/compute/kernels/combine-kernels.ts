import type { ModuleWriter } from '../wasm/module-writer';
import { f32x4 } from '../wasm/vectors';
import { combineParameters } from './convolution-parameters';
import { factorBytes } from './stages';
import { ELEMENT, IMAGINARY } from './transform-layout';

/** Adds the kernels that compute the spectrum of a pair of filter kernels to a module. */
export function defineCombineKernels(module: ModuleWriter): void {
  for (const kind of ['real', 'complex'] as const)
    module.export(
      kind === 'real' ? 'combineReal' : 'combineComplex',
      combineParameters.combineReal,
      (write, { groupA, groupB, groupBytes, groups, length, to, scale }) => {
        const factor = write.vec(f32x4.splat(scale));
        write.repeat(groups, () => {
          const a = write.int(groupA);
          const b = write.int(groupB);
          write.repeat(length, () => {
            write.store(to, 0, f32x4.mul(factor, f32x4.sub(f32x4.load(a), f32x4.load(b, IMAGINARY))));
            if (kind === 'complex')
              write.store(
                to,
                IMAGINARY,
                f32x4.mul(factor, f32x4.add(f32x4.load(a, IMAGINARY), f32x4.load(b))),
              );
            write.advance(to, factorBytes(kind));
            write.advance(a, ELEMENT);
            write.advance(b, ELEMENT);
          });
          write.advance(groupA, groupBytes);
          write.advance(groupB, groupBytes);
        });
      },
    );
}

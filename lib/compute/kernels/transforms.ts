import type { FunctionReference, FunctionWriter } from '../wasm/function-writer';
import type { ModuleWriter } from '../wasm/module-writer';
import type { Arguments, Parameters } from '../wasm/parameters';
import { i32, type Int } from '../wasm/scalars';
import type { FusedMultiply } from '../wasm/vectors';
import { RADICES } from './butterflies';
import { firstStage, laterStage, type Factor } from './stages';
import { STAGE_BYTES } from './transform-layout';

/** Parameters of the transforms. */
const transformParameters = {
  /** Address of the stages, and how many there are. */
  plan: 'i32',
  stages: 'i32',
  /** Address of the points, and of the factors if there are any. */
  from: 'i32',
  factors: 'i32',
  /** Two buffers: stage 1 writes to `one`, stage 2 to `two`, stage 3 to `one` again, … */
  one: 'i32',
  two: 'i32',
} as const;

/** The transforms that the kernels call, one for each kind of factor. */
export type Transforms = Readonly<Record<Factor, FunctionReference<typeof transformParameters>>>;

/**
 * Defines the transforms of four signals side by side.
 *
 * Inverse and not scaled: Σ x[t]·exp(+2πi·kt/length), with x the points at `from`, multiplied by the factors if there are any.
 */
export function defineTransforms(module: ModuleWriter, fused: FusedMultiply): Transforms {
  const later = new Map(RADICES.map((radix) => [radix, laterStage(module, fused, radix)]));
  const define = (factor: Factor): FunctionReference<typeof transformParameters> => {
    const first = new Map(RADICES.map((radix) => [radix, firstStage(module, fused, radix, factor)]));
    return module.define(
      `transform.${factor}`,
      transformParameters,
      (write, { plan, stages, from, factors, one, two }) => {
        const radix = write.int(i32.load(plan));
        const m = write.int(i32.load(plan, 4));
        const s = write.int(1);
        const twiddles = write.int(i32.load(plan, 12));
        dispatch(write, radix, first, { from, factors, to: one, m, twiddles });
        write.repeat(i32.sub(stages, 1), () => {
          write.advance(plan, STAGE_BYTES);
          write.set(radix, i32.load(plan));
          write.set(m, i32.load(plan, 4));
          write.set(s, i32.load(plan, 8));
          write.set(twiddles, i32.load(plan, 12));
          dispatch(write, radix, later, { from: one, to: two, m, s, twiddles });
          const kept = write.int(one);
          write.set(one, two);
          write.set(two, kept);
        });
      },
    );
  };
  return { none: define('none'), real: define('real'), complex: define('complex') };
}

/** Calls the function for a radix that is known at run time only. */
function dispatch<P extends Parameters>(
  write: FunctionWriter,
  radix: Int,
  functions: ReadonlyMap<number, FunctionReference<P>>,
  values: Arguments<NoInfer<P>>,
): void {
  for (const [known, target] of functions) write.when(i32.eq(radix, known), () => write.call(target, values));
}

import type { FunctionReference, FunctionWriter, ModuleWriter } from '../wasm/assemble';
import { i32, type FusedMultiply, type Int } from '../wasm/expressions';
import { RADICES } from './butterflies';
import { firstStage, laterStage, type Factor } from './stages';

/** Bytes of one stage in a plan in memory: radix, m, s, address of the twiddle factors. */
export const STAGE_BYTES = 16;

/** The transforms that the kernels call, one for each kind of factor. */
export type Transforms = Readonly<Record<Factor, FunctionReference>>;

/**
 * Defines the transform of one element's four signals: `(plan, stages, from, factors, one, two)`.
 *
 * Inverse and not scaled: Σ x[t]·exp(+2πi·kt/length), x being the points at `from` times the factors. Stage 1 writes to
 * `one`, stage 2 to `two`, stage 3 to `one` again, …
 */
export function defineTransforms(module: ModuleWriter, fused: FusedMultiply): Transforms {
  const later = new Map(RADICES.map((radix) => [radix, laterStage(module, fused, radix)]));
  const define = (factor: Factor): FunctionReference => {
    const first = new Map(RADICES.map((radix) => [radix, firstStage(module, fused, radix, factor)]));
    return module.define(
      { ints: ['plan', 'stages', 'from', 'factors', 'one', 'two'] },
      (write, { plan, stages, from, factors, one, two }) => {
        const radix = write.int(i32.load(plan));
        const m = write.int(i32.load(plan, 4));
        const s = write.int(1);
        const twiddles = write.int(i32.load(plan, 12));
        dispatch(write, radix, first, [from, factors, one, m, twiddles]);
        write.repeat(i32.sub(stages, 1), () => {
          write.advance(plan, STAGE_BYTES);
          write.set(radix, i32.load(plan));
          write.set(m, i32.load(plan, 4));
          write.set(s, i32.load(plan, 8));
          write.set(twiddles, i32.load(plan, 12));
          dispatch(write, radix, later, [one, two, m, s, twiddles]);
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
function dispatch(
  write: FunctionWriter,
  radix: Int,
  functions: ReadonlyMap<number, FunctionReference>,
  values: readonly Int[],
): void {
  for (const [known, target] of functions)
    write.when(i32.eq(radix, known), () => write.call(target, ...values));
}

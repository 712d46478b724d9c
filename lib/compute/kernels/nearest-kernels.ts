import type { FunctionReference } from '../wasm/function-writer';
import type { ModuleWriter } from '../wasm/module-writer';
import { i32 } from '../wasm/scalars';
import { f32x4, i32x4, type F32x4, type FusedMultiply } from '../wasm/vectors';
import { CENTRES, FAR, GROUP_HEADER, PACKED, packedOffset, registers } from './packed-layout';
import { keepBest, squaredLengths, storeDecision, type Ranking } from './ranking';
import { searchPlanes, searchRows } from './search-kernels';
import { nearestParameters } from './search-parameters';

/** Adds the search for the nearest centre to a module. */
export function defineNearestKernels(module: ModuleWriter, fused: FusedMultiply): void {
  const score = defineScore(module, fused);
  module.export('nearestPlanes', nearestParameters.nearestPlanes, (write, values) =>
    searchPlanes(write, values, () => write.call(score, values)),
  );
  module.export('nearestRows', nearestParameters.nearestRows, (write, values) =>
    searchRows(write, values, () => write.call(score, values)),
  );
}

const scoreParameters = {
  packed: 'i32',
  dimensions: 'i32',
  centres: 'i32',
  groups: 'i32',
  bounds: 'i32',
  results: 'i32',
} as const;

/** Scores |c|² − 2c·x of a packed block against all centres; keeps the best score, its index and the second best. */
function defineScore(module: ModuleWriter, fused: FusedMultiply): FunctionReference<typeof scoreParameters> {
  return module.define(
    'nearest.score',
    scoreParameters,
    (write, { packed, dimensions, centres, groups, bounds, results }) => {
      const squares = squaredLengths(write, fused, { packed, dimensions });
      const best = registers.map(() => write.vec(f32x4.splat(FAR)));
      const second = registers.map(() => write.vec(f32x4.splat(FAR)));
      const index = registers.map(() => write.vec(i32x4.splat(0)));
      const ranking = (v: number): Ranking =>
        ({ best: best[v], second: second[v], index: index[v] }) as Ranking;
      const centre = write.int(0);
      write.repeat(groups, () => {
        const scores = Array.from({ length: CENTRES }, (_, j) => {
          const square = write.vec(f32x4.loadSplat(centres, 4 * j));
          return registers.map(() => write.vec(square));
        });
        write.advance(centres, GROUP_HEADER);
        const x = write.int(packed);
        write.repeat(dimensions, () => {
          const values = registers.map((v) => write.vec(f32x4.load(x, packedOffset(0, v))));
          scores.forEach((row, j) => {
            const factor = write.vec(f32x4.loadSplat(centres, 4 * j));
            row.forEach((score, v) => write.set(score, fused.madd(factor, values[v] as F32x4, score)));
          });
          write.advance(x, PACKED);
          write.advance(centres, 4 * CENTRES);
        });
        scores.forEach((row, j) => {
          const number = write.vec(i32x4.splat(i32.add(centre, j)));
          row.forEach((score, v) => keepBest(write, score, number, ranking(v)));
        });
        write.advance(centre, CENTRES);
      });
      for (const v of registers)
        storeDecision(write, v, ranking(v), { square: squares[v] as F32x4, bounds, results });
    },
  );
}

import type { FunctionWriter } from '../wasm/function-writer';
import { shuffle32, type F32x4 } from '../wasm/vectors';

/** Transposes four vectors of four words. */
export function transpose4(write: FunctionWriter, rows: readonly F32x4[]): F32x4[] {
  const [a, b, c, d] = rows as [F32x4, F32x4, F32x4, F32x4];
  const low = [write.vec(shuffle32(a, b, [0, 4, 1, 5])), write.vec(shuffle32(c, d, [0, 4, 1, 5]))] as const;
  const high = [write.vec(shuffle32(a, b, [2, 6, 3, 7])), write.vec(shuffle32(c, d, [2, 6, 3, 7]))] as const;
  return [
    write.vec(shuffle32(low[0], low[1], [0, 1, 4, 5])),
    write.vec(shuffle32(low[0], low[1], [2, 3, 6, 7])),
    write.vec(shuffle32(high[0], high[1], [0, 1, 4, 5])),
    write.vec(shuffle32(high[0], high[1], [2, 3, 6, 7])),
  ];
}

import type { FunctionWriter } from '../wasm/function-writer';
import type { IntLocal } from '../wasm/parameters';
import { i32 } from '../wasm/scalars';
import { f32x4 } from '../wasm/vectors';
import { listedAt } from './addresses';
import { BLOCK, BLOCK_RESULT, PACKED, packedOffset, registers } from './packed-layout';
import { transpose4 } from './transpose';

type Locals<Name extends string> = Readonly<Record<Name, IntLocal>>;
type Search = 'dimensions' | 'blocks' | 'packed' | 'results' | 'origin';

/**
 * Packs vectors stored dimension by dimension, minus an origin, in blocks of twelve, and scores every block: dimension k of
 * the first vector is at `at` + entry k of the list of offsets.
 * @param score writes the code that processes the block at `packed` and stores the results at `results`
 */
export function searchPlanes(
  write: FunctionWriter,
  { at, offsets, dimensions, blocks, packed, results, origin }: Locals<Search | 'at' | 'offsets'>,
  score: () => void,
): void {
  write.repeat(blocks, () => {
    const offset = write.int(offsets);
    const zeros = write.int(origin);
    const into = write.int(packed);
    write.repeat(dimensions, () => {
      const from = write.int(listedAt(at, offset));
      const zero = write.vec(f32x4.loadSplat(zeros));
      for (const v of registers) write.store(into, 16 * v, f32x4.sub(f32x4.load(from, 16 * v), zero));
      write.advance(offset, 4);
      write.advance(zeros, 4);
      write.advance(into, PACKED);
    });
    score();
    write.advance(at, 4 * BLOCK);
    write.advance(results, BLOCK_RESULT);
  });
}

/**
 * The same for vectors stored one after the other: each begins at `data` + its entry in a list of addresses, with
 * twelve vectors per block.
 */
export function searchRows(
  write: FunctionWriter,
  { data, addresses, dimensions, blocks, packed, results, origin }: Locals<Search | 'data' | 'addresses'>,
  score: () => void,
): void {
  const fours = write.int(i32.shr(i32.add(dimensions, 3), 2));
  write.repeat(blocks, () => {
    for (const v of registers) {
      const rows = [0, 1, 2, 3].map((r) => write.int(listedAt(data, addresses, 4 * v + r)));
      const zeros = write.int(origin);
      const into = write.int(i32.add(packed, packedOffset(0, v)));
      write.repeat(fours, () => {
        const zero = write.vec(f32x4.load(zeros));
        const block = rows.map((row) => write.vec(f32x4.sub(f32x4.load(row), zero)));
        transpose4(write, block).forEach((value, k) => write.store(into, packedOffset(k, 0), value));
        write.advance(zeros, 16);
        for (const row of rows) write.advance(row, 16);
        write.advance(into, packedOffset(4, 0));
      });
    }
    score();
    write.advance(addresses, 4 * BLOCK);
    write.advance(results, BLOCK_RESULT);
  });
}

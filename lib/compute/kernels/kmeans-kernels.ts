import type { ModuleWriter } from '../wasm/module-writer';
import { f64, i32 } from '../wasm/scalars';
import { doubleAt, wordAt } from './addresses';
import { BLOCK, BOUND } from './packed-layout';
import { kmeansParameters } from './search-parameters';

/**
 * Adds the kernels of k-means to a module.
 *
 * An entry is always written to a list, and then kept or overwritten: there is no branch to mispredict.
 */
export function defineKmeansKernels(module: ModuleWriter): void {
  module.export(
    'listOpen',
    kmeansParameters.listOpen,
    (write, { labels, slack, drift, first, count, rowBytes, rows, addresses, open }) => {
      const bytes = write.int(0);
      const label = write.int(wordAt(labels, first));
      const own = write.int(doubleAt(slack, first));
      const row = write.int(first);
      const address = write.int(i32.mul(first, rowBytes));
      const last = write.int(address);
      write.repeat(count, () => {
        write.storeOne(i32.add(rows, bytes), 0, row);
        write.storeOne(i32.add(addresses, bytes), 0, address);
        const reached = f64.load(doubleAt(drift, i32.load(label)));
        // Not «at most»: label −1 reads the value before the first drift, which may be NaN.
        write.advance(bytes, i32.shl(i32.eq(f64.gt(f64.load(own), reached), 0), 2));
        write.advance(label, 4);
        write.advance(own, 8);
        write.advance(row, 1);
        write.advance(address, rowBytes);
      });
      write.storeOne(open, 0, i32.shr(bytes, 2));
      const end = write.int(i32.add(addresses, bytes));
      write.when(bytes, () => write.set(last, i32.load(i32.sub(end, 4))));
      for (let k = 0; k < BLOCK - 1; k++) write.storeOne(end, 4 * k, last);
    },
  );
  module.export(
    'takeNearest',
    kmeansParameters.takeNearest,
    (write, { rows, open, results, labels, slack, drift, list, changed }) => {
      const place = write.int(0);
      const result = write.int(results);
      const left = write.int(BLOCK);
      const next = write.int(list);
      write.repeat(open, () => {
        const row = write.int(i32.load(rows));
        const label = write.int(i32.load(result));
        const moved = f64.load(doubleAt(drift, label));
        const gap = f64.loadSingle(result, BOUND);
        write.storeOne(doubleAt(slack, row), 0, f64.add(moved, gap));
        write.storeOne(next, 0, place);
        const other = i32.ne(label, i32.load(wordAt(labels, row)));
        write.advance(next, i32.shl(i32.or(other, i32.lt(label, 0)), 2));
        write.advance(place, 1);
        write.advance(rows, 4);
        write.advance(result, 4);
        write.advance(left, -1);
        write.when(i32.eq(left, 0), () => {
          // Overwrites the bounds of the block.
          write.advance(result, BOUND);
          write.set(left, BLOCK);
        });
      });
      write.storeOne(changed, 0, i32.shr(i32.sub(next, list), 2));
    },
  );
}

import { i32, type Int } from '../wasm/scalars';

/** The address of a 32-bit entry (int32 or float32) of a list. */
export function wordAt(list: Int, index: Int): Int {
  return i32.add(list, i32.shl(index, 2));
}

/** The address of a float64 entry of a list. */
export function doubleAt(list: Int, index: Int): Int {
  return i32.add(list, i32.shl(index, 3));
}

/** An address plus the offset (bytes) that an entry of a list gives. */
export function listedAt(from: Int, list: Int, entry: number = 0): Int {
  return i32.add(from, i32.load(list, 4 * entry));
}

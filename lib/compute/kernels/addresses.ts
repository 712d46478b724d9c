import { i32, type Int } from '../wasm/scalars';

/** The address of a word, int32 or float32, in a list. */
export function wordAt(list: Int, index: Int): Int {
  return i32.add(list, i32.shl(index, 2));
}

/** The address of a float64 in a list. */
export function doubleAt(list: Int, index: Int): Int {
  return i32.add(list, i32.shl(index, 3));
}

/** The address that lies as far from another as an entry of a list of bytes says. */
export function listedAt(from: Int, list: Int, entry: number = 0): Int {
  return i32.add(from, i32.load(list, 4 * entry));
}

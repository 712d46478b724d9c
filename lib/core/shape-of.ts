import { describeValue } from './describe-value';

/**
 * Returns the shape of a value, slowest index first, like NumPy's `shape`.
 *
 * A plane has [height, width], responses [count, height, width], a matrix [rows, columns], vectors [N, D], a list of
 * numbers [length], and a list of N equal shapes [N, …shape]. A number has [].
 * @throws TypeError for anything without a shape; RangeError when the items of a list differ in shape
 */
export function shapeOf(value: unknown): number[] {
  if (typeof value === 'number') return [];
  if (ArrayBuffer.isView(value) && !(value instanceof DataView)) return [(value as Float32Array).length];
  if (Array.isArray(value)) return shapeOfList(value);
  const fields = (value ?? {}) as Readonly<Record<string, unknown>>;
  for (const names of [
    ['rows', 'cols'],
    ['count', 'height', 'width'],
    ['height', 'width'],
    ['count', 'dimensions'],
  ]) {
    const sizes = names.map((name) => fields[name]);
    if (sizes.every((size) => typeof size === 'number')) return sizes;
  }
  throw new TypeError(
    `shapeOf: value must be a number, a list, a plane, responses, vectors or a matrix, got ${describeValue(value)}`,
  );
}

function shapeOfList(list: readonly unknown[]): number[] {
  if (list.length === 0) return [0];
  const [first, ...others] = list.map(shapeOf) as [number[], ...number[][]];
  const odd = others.findIndex((shape) => shape.join() !== first.join());
  if (odd >= 0)
    throw new RangeError(
      `shapeOf: items of value must have the same shape, got [${first.join(', ')}] at index 0 and [${others[odd]?.join(', ')}] at index ${odd + 1}`,
    );
  return [list.length, ...first];
}

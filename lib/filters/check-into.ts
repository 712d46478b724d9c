import { describeValue, type Plane, isTyped } from '../core';

/**
 * Checks an array for responses.
 * @param values number of responses
 * @throws TypeError when it is not a Float32Array; RangeError when it has another length
 */
export function checkInto(call: string, name: string, into: Float32Array, values: number): void {
  if (!isTyped(into, Float32Array))
    throw new TypeError(`${call}: ${name} must be a Float32Array, got ${describeValue(into)}`);
  if (into.length !== values)
    throw new RangeError(`${call}: ${name} must have ${values} values, got ${into.length}`);
}

/**
 * Checks that arrays for responses share no memory with each other or with the images, which would be overwritten before
 * they are read.
 * @throws RangeError when two of them do
 */
export function checkDisjoint(call: string, into: readonly Float32Array[], planes: readonly Plane[]): void {
  const others = new Map<ArrayBufferLike, Float32Array[]>();
  function add(data: Float32Array): void {
    const list = others.get(data.buffer);
    if (list) list.push(data);
    else others.set(data.buffer, [data]);
  }
  for (const { data } of planes) add(data);
  for (const data of into) {
    if (others.get(data.buffer)?.some((other) => overlap(data, other)))
      throw new RangeError(
        `${call}: into must share no memory with ${into.length > 1 ? 'the images or within itself' : 'the image'}; give it an array of its own`,
      );
    add(data);
  }
}

/** Whether two views share bytes of a buffer. */
function overlap(a: Float32Array, b: Float32Array): boolean {
  return a.byteOffset < b.byteOffset + b.byteLength && b.byteOffset < a.byteOffset + a.byteLength;
}

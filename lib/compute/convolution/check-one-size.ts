import type { Plane } from '../../core';

/**
 * Checks that planes have the same size.
 * @throws RangeError naming two different sizes
 */
export function checkOneSize(call: string, planes: readonly Plane[]): void {
  const [first] = planes;
  const other = planes.find(({ width, height }) => width !== first?.width || height !== first.height);
  if (first && other)
    throw new RangeError(
      `${call}: planes must all have the same size, got ${first.width}×${first.height} and ${other.width}×${other.height}`,
    );
}

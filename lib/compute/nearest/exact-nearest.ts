/** Centres in double precision: count × dimensions, row-major, from `start` on. */
export interface ExactCentres {
  readonly data: Float64Array;
  readonly start: number;
  readonly count: number;
  readonly dimensions: number;
}

/**
 * Finds the nearest centre in double precision: squared differences summed component by component; the first on a tie.
 * @param vector components of the vector
 * @param likely a centre that is probably the nearest; other sums are abandoned as soon as they exceed the smallest so far
 */
export function exactNearest(vector: ArrayLike<number>, likely: number, centres: ExactCentres): number {
  const { count } = centres;
  let best = likely;
  let least = squaredDistance(vector, likely, Infinity, centres);
  for (let c = 0; c < count; c++) {
    const distance = squaredDistance(vector, c, least, centres);
    if (distance < least || (distance === least && c < best)) {
      least = distance;
      best = c;
    }
  }
  return best;
}

/** The squared distance, or a partial sum above the limit. */
function squaredDistance(
  vector: ArrayLike<number>,
  centre: number,
  limit: number,
  { data, start, dimensions }: ExactCentres,
): number {
  const first = start + centre * dimensions;
  let sum = 0;
  for (let k = 0; k < dimensions && sum <= limit; k++) {
    const difference = (vector[k] as number) - (data[first + k] as number);
    sum += difference * difference;
  }
  return sum;
}

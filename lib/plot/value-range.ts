/** The range of the values of an array; `low` and `high` are NaN if no value is finite. */
export interface ValueRange {
  readonly low: number;
  readonly high: number;
  /** How many values are NaN or infinite. */
  readonly notFinite: number;
}

/** Finds the smallest and the largest finite value of some arrays. */
export function valueRange(arrays: readonly ArrayLike<number>[]): ValueRange {
  let [low, high, notFinite] = [Infinity, -Infinity, 0];
  for (const values of arrays)
    for (let i = 0; i < values.length; i++) {
      const value = values[i] as number;
      if (!Number.isFinite(value)) notFinite++;
      else {
        if (value < low) low = value;
        if (value > high) high = value;
      }
    }
  return low <= high ? { low, high, notFinite } : { low: NaN, high: NaN, notFinite };
}

/** Writes a number with four significant digits. */
export function shortNumber(value: number): string {
  return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(4)));
}

/** Writes a range in words, `from 0 to 1`, and how many values are not finite. */
export function rangeText({ low, high, notFinite }: ValueRange): string {
  const odd = notFinite === 0 ? '' : `, ${notFinite} of them not finite`;
  return Number.isNaN(low) ? 'none of them finite' : `from ${shortNumber(low)} to ${shortNumber(high)}${odd}`;
}

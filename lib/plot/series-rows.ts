import { checkOptions, describeValue } from '../core';
import type { Row } from './figure';

/** Options of {@link seriesRows}. */
export interface SeriesRowsOptions {
  /** Field of a value's place in its list. */
  readonly x: string;
  /** Field of the value. */
  readonly y: string;
  /** Field of the list's name. @defaultValue no such field */
  readonly series?: string;
  /** Names of the lists. @defaultValue 0, 1, 2 … */
  readonly names?: readonly string[];
}

/**
 * Makes rows for a chart of lists of numbers: the histograms of several classes, the singular values of matrices.
 * @param lists their values, each counted from 0
 * @returns a row for each value, list by list
 * @throws RangeError when there are not as many names as lists
 */
export function seriesRows(lists: readonly ArrayLike<number>[], options: SeriesRowsOptions): Row[] {
  checkOptions('seriesRows', options, ['x', 'y', 'series', 'names']);
  const { x, y, series, names = lists.map((_, i) => String(i)) } = options;
  if (names.length !== lists.length)
    throw new RangeError(
      `seriesRows: names must name each of ${lists.length} lists, got ${describeValue(names)}`,
    );
  return lists.flatMap((list, i) =>
    Array.from(list, (value, place) => ({
      [x]: place,
      [y]: value,
      ...(series === undefined ? {} : { [series]: names[i] as string }),
    })),
  );
}

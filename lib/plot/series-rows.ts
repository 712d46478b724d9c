import { checkList, describeValue, readOptions, required } from '../core';
import { fieldOption, textsOption } from './chart-options';
import type { Row } from './figure';

/** Options of {@link seriesRows}. */
export interface SeriesRowsOptions {
  /** Field for the index of a value in its list. */
  readonly x: string;
  /** Field for the value. */
  readonly y: string;
  /** Field for the name of the list. @defaultValue none */
  readonly series?: string;
  /** Names of the lists. @defaultValue 0, 1, 2 … */
  readonly names?: readonly string[];
}

const rules = { x: required(fieldOption), y: required(fieldOption), series: fieldOption, names: textsOption };

/**
 * Converts lists of numbers to rows for a chart: histograms of several classes, or singular values of matrices.
 * @param lists values, indexed from 0
 * @returns one row per value, list by list
 * @throws RangeError when the numbers of names and lists differ, or two fields have the same name
 */
export function seriesRows(lists: readonly ArrayLike<number>[], options: SeriesRowsOptions): Row[] {
  const call = 'seriesRows';
  checkList(call, 'lists', lists, 'a list of lists of numbers');
  const { x, y, series, names = lists.map((_, i) => String(i)) } = readOptions(call, options, rules);
  const fields = [x, y, ...(series === undefined ? [] : [series])];
  for (const [i, field] of fields.entries())
    if (fields.indexOf(field) < i)
      throw new RangeError(`${call}: x, y and series must be different fields, got '${field}' twice`);
  for (const [i, list] of lists.entries()) checkList(call, `lists[${i}]`, list, 'a list of numbers');
  if (names.length !== lists.length)
    throw new RangeError(
      `${call}: names must have one name per list (${lists.length}), got ${describeValue(names)}`,
    );
  return lists.flatMap((list, i) =>
    Array.from(list, (value, place) => ({
      [x]: place,
      [y]: value,
      ...(series === undefined ? {} : { [series]: names[i] as string }),
    })),
  );
}

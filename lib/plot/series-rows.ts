import { checkList, describeValue, readOptions, required } from '../core';
import { fieldOption, textsOption } from './chart-options';
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

const rules = { x: required(fieldOption), y: required(fieldOption), series: fieldOption, names: textsOption };

/**
 * Makes rows for a chart of lists of numbers: the histograms of several classes, the singular values of matrices.
 * @param lists their values, each counted from 0
 * @returns a row for each value, list by list
 * @throws RangeError when the numbers of names and lists differ, or two fields have one name
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

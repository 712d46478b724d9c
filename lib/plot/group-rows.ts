import type { Row } from './figure';

/**
 * Joins groups of rows into one list, each row with its group's name, for a chart or table of all.
 * @param groups rows by the name of their group
 * @param field that holds the name
 * @returns group by group; the rows given are not changed
 */
export function groupRows<R extends Row>(
  groups: Readonly<Record<string, readonly R[]>>,
  field: string,
): (R & Row)[] {
  const joined: (R & Row)[] = [];
  for (const [name, rows] of Object.entries(groups))
    for (const row of rows) joined.push({ [field]: name, ...row });
  return joined;
}

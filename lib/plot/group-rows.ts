import { checkList, checkObject } from '../core';
import { checkText } from './check-text';
import type { Row } from './figure';

/**
 * Joins groups of rows into one list, each row with its group's name, for a chart or table of all.
 * @param groups rows by the name of their group
 * @param field that holds the name
 * @returns group by group; the rows given are not changed
 * @throws RangeError when a row has a field of that name already
 */
export function groupRows<R extends Row>(
  groups: Readonly<Record<string, readonly R[]>>,
  field: string,
): (R & Row)[] {
  const call = 'groupRows';
  checkObject(call, 'groups', groups, 'an object of lists of rows');
  checkText(call, 'field', field, 'the name of a field');
  const joined: (R & Row)[] = [];
  for (const [name, rows] of Object.entries(groups)) {
    checkList(call, `groups['${name}']`, rows, 'a list of rows');
    for (const [i, row] of rows.entries()) {
      checkObject(call, `groups['${name}'][${i}]`, row, 'a row { field: value, … }');
      if (Object.hasOwn(row, field))
        throw new RangeError(
          `${call}: groups['${name}'][${i}] must not have a field '${field}' of its own; give the groups' names another`,
        );
      joined.push({ [field]: name, ...row });
    }
  }
  return joined;
}

import { checkList, checkObject } from '../core';
import { checkText } from './check-text';
import type { Row } from './figure';

/**
 * Combines groups of rows into one list and adds the group's name to each row.
 * @param groups rows by group name
 * @param field field for the group name
 * @returns the rows group by group; the input is not changed
 * @throws RangeError when a row already has that field
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
          `${call}: groups['${name}'][${i}] must not already have a field '${field}'; choose another field for the groups`,
        );
      joined.push({ [field]: name, ...row });
    }
  }
  return joined;
}

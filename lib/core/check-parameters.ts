import { checkList, checkObject } from './checks';
import { describeValue } from './describe-value';
import { escapeUnseen } from './escape-unseen';

/** A parameter's value, or a list of them; its least and greatest value; and, unless it counts something, `'fraction'`. */
export type CheckedParameter = readonly [
  value: number | readonly number[],
  least: number,
  most: number,
  kind?: 'count' | 'fraction',
];

/**
 * Checks the numbers that a notebook's parameters cell holds, so that a slip is found there and not cells later.
 * @throws RangeError that names the parameter, its limits and its value, and the remedy
 * @example
 * ```ts
 * import { checkParameters } from 'texton-lab';
 *
 * const [size, counts] = [128, [5, 20]];
 * checkParameters({ size: [size, 50, 180], counts: [counts, 1, 2500] });
 * ```
 */
export function checkParameters(parameters: Readonly<Record<string, CheckedParameter>>): void {
  const call = 'checkParameters';
  checkObject(call, 'parameters', parameters, 'an object of [value, least, most] by name');
  for (const [key, entry] of Object.entries(parameters)) {
    const name = escapeUnseen(key);
    checkList(call, name, entry, '[value, least, most]');
    const [value, least, most, kind = 'count'] = entry;
    const [isKind, words] =
      kind === 'fraction' ? [Number.isFinite, 'a number'] : [Number.isInteger, 'an integer'];
    const refuse = (which: string, must: string, got: unknown): never => {
      throw new RangeError(
        `${call}: ${which} must be ${must}, got ${describeValue(got)}; change it in this cell and run the cell again`,
      );
    };
    const check = (which: string, one: unknown): void => {
      if (!isKind(one) || Number(one) < least || Number(one) > most)
        refuse(which, `${words} in [${least}, ${most}]`, one);
    };
    if (!Array.isArray(value)) check(name, value);
    else if (value.length === 0) refuse(name, 'a list of at least one number', value);
    else value.forEach((one, i) => check(`${name}[${i}]`, one));
  }
}

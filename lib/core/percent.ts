import { checkNumber } from './checks';
import { integerOption, readOptions } from './read-options';

const rules = { digits: integerOption({ min: 0, max: 10, default: 1 }) };

/**
 * Formats a fraction as a percentage: 0.125 as «12.5 %».
 * @param options `digits`: digits after the point, default 1
 * @throws RangeError when the fraction is not finite
 */
export function percent(share: number, options: { readonly digits?: number } = {}): string {
  const { digits } = readOptions('percent', options, rules);
  return `${(100 * checkNumber('percent', 'share', share)).toFixed(digits)} %`;
}

import { checkInteger, checkNumber, checkOptions } from './checks';

/**
 * Writes a share as a percentage: 0.125 as «12.5 %».
 * @param options `digits`: digits after the point, default 1
 * @throws RangeError when the share is not finite
 */
export function percent(share: number, options: { readonly digits?: number } = {}): string {
  checkOptions('percent', options, ['digits']);
  const digits = checkInteger('percent', 'digits', options.digits ?? 1, 0, 10);
  return `${(100 * checkNumber('percent', 'share', share)).toFixed(digits)} %`;
}

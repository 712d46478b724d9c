import { describeValue } from '../core';
import { DISTANCES } from './distance-function';
import { checkResponseRecipe } from './check-recipe';
import { BANK_NAMES } from './named-bank';
import type { TextonModel } from './texton-model';

/** Contents of a model file, not yet checked. */
export type Stored = { readonly [key: string]: unknown };

/**
 * Makes a model from the contents of a file, read or about to be written.
 * @param call name of the public function, for messages
 * @param damaged makes an error from a description of what is wrong
 * @throws the error made by `damaged`
 */
export function readStoredModel(call: string, stored: Stored, damaged: (what: string) => Error): TextonModel {
  const oneOf = <T extends string>(name: string, choices: readonly T[]): T => {
    const value = choices.find((choice) => choice === stored[name]);
    if (value === undefined)
      throw damaged(`${name} must be one of ${choices.join(', ')}, got ${describeValue(stored[name])}`);
    return value;
  };
  // Omitted from the file when they are true.
  const flag = (name: string): boolean => {
    const { [name]: value = true } = stored;
    if (typeof value !== 'boolean')
      throw damaged(`${name} must be true or false, got ${describeValue(value)}`);
    return value;
  };
  const textons = (stored['textons'] ?? {}) as Stored;
  const [rows, cols] = [Number(textons['rows']), Number(textons['cols'])];
  const data = numbers(textons['data'], rows * cols);
  if (!data || rows < 1) throw damaged('textons must be rows × cols finite numbers');
  const recipe = {
    bank: oneOf('bank', BANK_NAMES),
    border: oneOf('border', ['zero', 'reflect', 'valid'] as const),
    standardise: flag('standardised'),
    weber: flag('weber'),
  };
  const { responses } = checkResponseRecipe(call, recipe);
  if (cols !== responses)
    throw damaged(`textons must have the ${responses} columns of bank '${recipe.bank}', got ${cols}`);
  const { classNames } = stored as { classNames: string[] };
  if (!Array.isArray(classNames) || !classNames.every((name) => typeof name === 'string'))
    throw damaged(`classNames must be a list of names, got ${describeValue(classNames)}`);
  const lists = stored['histograms'];
  if (!Array.isArray(lists) || lists.length === 0) throw damaged('histograms must be a list');
  const histograms = lists.map((list: unknown, i) => {
    const histogram = numbers(list, rows);
    if (!histogram) throw damaged(`histograms[${i}] must be ${rows} finite numbers`);
    const sum = histogram.reduce((total, bin) => total + bin, 0);
    const least = histogram.reduce((a, b) => Math.min(a, b), Infinity);
    if (least < 0 || Math.abs(sum - 1) > 1e-6)
      throw damaged(
        `histograms[${i}] must be frequencies of at least 0 that sum to 1, got ${least} as the least and ${sum} as the sum`,
      );
    return histogram;
  });
  const labels = numbers(stored['labels'], histograms.length);
  if (!labels?.every((label) => classNames[label] !== undefined))
    throw damaged('labels must name a class for every histogram');
  if (new Set(labels).size < 2) throw damaged('labels must name at least two classes');
  return {
    ...recipe,
    distance: oneOf('distance', DISTANCES),
    classNames,
    textons: { rows, cols, data },
    histograms,
    labels: Int32Array.from(labels),
  };
}

/** The list if it has exactly that many finite numbers, else undefined. */
function numbers(list: unknown, length: number): Float64Array | undefined {
  if (!Array.isArray(list) || list.length !== length) return undefined;
  return list.every((v) => Number.isFinite(v)) ? Float64Array.from(list as number[]) : undefined;
}

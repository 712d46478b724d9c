import { types } from 'node:util';
import { isTyped, visibleText } from '../core';
import type { Plane } from '../core';
import { rangeText, shortNumber, valueRange } from './value-range';

type Fields = Readonly<Record<string, unknown>>;

/** Typed arrays up to this length are written with all their values, others with their first four. */
const FEW = 8;

/**
 * Describes a result of the library in one line: its kind, its shape and the range of its values. @returns undefined for
 * anything else, such as a number, a string or the user's own object
 */
export function summariseValue(value: unknown): string | undefined {
  if (isNumbers(value)) return arrayLine(value);
  const fields = fieldsOf(value);
  if (!fields) return undefined;
  for (const line of [
    planeLine,
    mapLine,
    responsesLine,
    matrixLine,
    vectorsLine,
    bankLine,
    datasetLine,
    modelLine,
    dictionaryLine,
    clustersLine,
  ]) {
    const text = line(fields);
    if (text !== undefined) return text;
  }
  return undefined;
}

/**
 * The fields of an object that can be read without running its code: none of a Proxy, and no getters.
 */
export function fieldsOf(value: unknown): Fields | undefined {
  if (typeof value !== 'object' || value === null || types.isProxy(value)) return undefined;
  if (Array.isArray(value) || ArrayBuffer.isView(value)) return undefined;
  const own = Object.entries(Object.getOwnPropertyDescriptors(value));
  return Object.fromEntries(own.map(([name, descriptor]) => [name, descriptor.value as unknown]));
}

/** Whether a value is a plane whose data match its size. */
export function isPlane(value: unknown): value is Plane {
  const { width, height, count, data } = fieldsOf(value) ?? {};
  return count === undefined && isTyped(data, Float32Array) && holds([width, height], data.length);
}

type Numbers = Float32Array | Float64Array | Int32Array | Uint8Array;

function isNumbers(value: unknown): value is Numbers {
  return (
    types.isTypedArray(value) &&
    !types.isBigInt64Array(value) &&
    !types.isBigUint64Array(value) &&
    !Buffer.isBuffer(value)
  );
}

function arrayLine(values: Numbers): string {
  if (values.length === 0) return `${values.constructor.name} without values`;
  const range = valueRange([values]);
  let sum = 0;
  for (const value of values) sum += value;
  const all = values.length <= FEW;
  const spread = all ? '' : ` ${rangeText(range)}`;
  const total = range.notFinite === 0 ? `, sum ${shortNumber(sum)}` : '';
  const listed = Array.from(values.subarray(0, all ? FEW : 4), (value) => shortNumber(value)).join(', ');
  return `${values.constructor.name} of ${values.length} values${spread}${total}: ${listed}${all ? '' : ', …'}`;
}

/** Whether some fields are whole numbers above 0 whose product is a length. */
function holds(sizes: readonly unknown[], length: number): boolean {
  return (
    sizes.every((size) => Number.isInteger(size) && (size as number) > 0) &&
    (sizes as number[]).reduce((product, size) => product * size, 1) === length
  );
}

function planeLine(fields: Fields): string | undefined {
  if (!isPlane(fields)) return undefined;
  const { width, height, data } = fields;
  return `Plane of ${width}×${height} pixels, values ${rangeText(valueRange([data]))}`;
}

function mapLine({ width, height, count, data }: Fields): string | undefined {
  if (count !== undefined || !isTyped(data, Int32Array) || !holds([width, height], data.length))
    return undefined;
  const { low, high } = valueRange([data]);
  return `Texton map of ${width}×${height} pixels, labels from ${low} to ${high}, ${new Set(data).size} different`;
}

function responsesLine({ count, width, height, data }: Fields): string | undefined {
  if (!isTyped(data, Float32Array) || !holds([count, width, height], data.length)) return undefined;
  return `Responses of ${count} filters at ${width}×${height} pixels, values ${rangeText(valueRange([data]))}`;
}

function matrixLine({ rows, cols, data }: Fields): string | undefined {
  if (!isTyped(data, Float64Array) || !holds([rows, cols], data.length)) return undefined;
  return `Matrix of ${rows}×${cols}, values ${rangeText(valueRange([data]))}`;
}

function vectorsLine({ count, dimensions, data }: Fields): string | undefined {
  if (!isTyped(data, Float32Array) || !holds([count, dimensions], data.length)) return undefined;
  return `${count} vectors of ${dimensions} dimensions, values ${rangeText(valueRange([data]))}`;
}

function bankLine({ name, size, filters }: Fields): string | undefined {
  if (typeof name !== 'string' || !Number.isInteger(size) || !Array.isArray(filters)) return undefined;
  const kinds = new Map<string, number>();
  for (const filter of filters) {
    const kind = fieldsOf(filter)?.['kind'];
    if (typeof kind !== 'string') return undefined;
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  const counts = Array.from(kinds, ([kind, count]) => `${count} ${visibleText(kind)}`).join(', ');
  return `Filter bank ${visibleText(name)}: ${filters.length} filters of ${size}×${size} pixels (${counts})`;
}

function datasetLine({ name, rendered, length, classNames, labels, get }: Fields): string | undefined {
  if (typeof name !== 'string' || typeof get !== 'function') return undefined;
  if (!Array.isArray(classNames) || !isTyped(labels, Int32Array) || labels.length !== length)
    return undefined;
  const origin = rendered === true ? ', rendered' : '';
  return `Data set ${visibleText(name)}: ${length} pictures of ${classNames.length} classes${origin}`;
}

function modelLine({ bank, border, textons, histograms, classNames }: Fields): string | undefined {
  const matrix = fieldsOf(textons);
  if (!matrix || matrixLine(matrix) === undefined || typeof border !== 'string') return undefined;
  if (!Array.isArray(histograms) || !Array.isArray(classNames)) return undefined;
  const name = typeof bank === 'string' ? bank : fieldsOf(bank)?.['name'];
  const named = typeof name === 'string' ? `, bank ${visibleText(name)}` : '';
  return `Texton model of ${classNames.length} classes${named}: ${matrix['rows']} textons, ${histograms.length} histograms`;
}

function dictionaryLine({ textons, classes, weights }: Fields): string | undefined {
  const matrix = fieldsOf(textons);
  if (!matrix || matrixLine(matrix) === undefined) return undefined;
  if (!isTyped(classes, Int32Array) || !isTyped(weights, Float64Array)) return undefined;
  const known = new Set(classes.filter((label) => label >= 0)).size;
  return `Texton dictionary of ${matrix['rows']} textons of ${matrix['cols']} dimensions from ${known} classes`;
}

function clustersLine({
  centroids,
  assignments,
  inertia,
  iterations,
  converged,
}: Fields): string | undefined {
  const matrix = fieldsOf(centroids);
  if (!matrix || matrixLine(matrix) === undefined || !isTyped(assignments, Int32Array)) return undefined;
  const left = Array.isArray(inertia) ? (inertia.at(-1) as unknown) : undefined;
  if (typeof left !== 'number') return undefined;
  const end = converged === true ? 'converged' : 'not converged';
  return `Clusters: ${matrix['rows']} centroids of ${matrix['cols']} dimensions for ${assignments.length} vectors, ${end} after ${iterations} iterations, inertia ${shortNumber(left)}`;
}

import { fileURLToPath } from 'node:url';
import { basename, dirname } from 'node:path';
import { describeValue } from '../core';

/**
 * Reads where a model is: a folder, its model.json, or either as a URL, `file:///…` or, as TensorFlow.js's users write it,
 * `file://relative/path`.
 * @throws TypeError for what is no string, or empty
 */
export function modelFolder(call: string, place: string): string {
  if (typeof place !== 'string' || place === '')
    throw new TypeError(`${call}: folder must be a path, got ${describeValue(place)}`);
  const path = place.startsWith('file:///')
    ? fileURLToPath(place)
    : place.startsWith('file://')
      ? place.slice('file://'.length)
      : place;
  return basename(path) === 'model.json' ? dirname(path) : path;
}

import type { MimeBundle } from './notebook-types';

/** No output nests so deep; what does can be read, but neither written again nor shown. */
const deepest = 200;

/** Reads a field of a kernel's message that should hold text; anything else, an object that is no text say, is none. */
export function textField(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** Reads a field that should hold values by name; what is nested too deep to be written to a file is left out. */
export function bundleField(value: unknown): MimeBundle {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  return Object.fromEntries(Object.entries(value).filter(([, item]) => isWithin(item, deepest)));
}

function isWithin(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return depth > 0 && Object.values(value).every((item) => isWithin(item, depth - 1));
}

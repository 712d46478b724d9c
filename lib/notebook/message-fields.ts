import type { MimeBundle } from './notebook-types';

/** Deepest nesting of an output; deeper ones can be parsed but neither serialised nor shown. */
const deepest = 200;

/** Reads a text field of a kernel's message; anything but a string or number gives an empty string. */
export function textField(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** Reads a field of named values; values nested too deeply to be serialised are omitted. */
export function bundleField(value: unknown): MimeBundle {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  return Object.fromEntries(Object.entries(value).filter(([, item]) => isWithin(item, deepest)));
}

function isWithin(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return depth > 0 && Object.values(value).every((item) => isWithin(item, depth - 1));
}

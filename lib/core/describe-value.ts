import { escapeUnseen } from './escape-unseen';

/**
 * Whether a value is a typed array of a kind. A Proxy of one passes `instanceof` but throws when it is read.
 */
export function isTyped<T>(value: unknown, kind: new (...values: never[]) => T): value is T {
  return ArrayBuffer.isView(value) && value instanceof kind;
}

const TypedArray = Object.getPrototypeOf(Uint8Array) as new () => Uint8Array;

/** Whether a value is a Proxy of a typed array. */
export function isProxyOfTyped(value: unknown): boolean {
  return value instanceof TypedArray && !ArrayBuffer.isView(value);
}

/** Quotes a string, shortened, with terminal control characters escaped that JSON leaves alone. */
function quoted(text: string): string {
  return escapeUnseen(JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text));
}

/** Describes any value briefly, for an error message. */
export function describeValue(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'function') return 'a function';
  if (typeof value === 'bigint') return `${value}n`;
  if (Array.isArray(value)) return `an array of length ${value.length}`;
  if (isProxyOfTyped(value)) return 'a Proxy of a typed array';
  if (ArrayBuffer.isView(value)) return `a ${value.constructor.name} of ${value.byteLength} bytes`;
  if (typeof value === 'object' && value !== null)
    return `an object with keys {${escapeUnseen(Object.keys(value).slice(0, 6).join(', '))}}`;
  return String(value);
}

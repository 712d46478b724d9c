/** Longest list that is written out in full. */
const most = 16;

/** Writes a number to a few significant digits. */
export function describeNumber(value: number, digits: number = 4): string {
  return String(Number(value.toPrecision(digits)));
}

/** Writes numbers as a list. */
export function describeNumbers(values: ArrayLike<number>, digits?: number): string {
  const shown = Array.from({ length: Math.min(values.length, most) }, (_, i) =>
    describeNumber(values[i] as number, digits),
  );
  return values.length > most
    ? `[${shown.slice(0, 6).join(', ')}, … (${values.length} numbers)]`
    : `[${shown.join(', ')}]`;
}

/** Writes a function's input as in code; a typed array is preceded by its type. */
export function describeInput(value: unknown): string {
  if (typeof value === 'number') return describeNumber(value);
  if (ArrayBuffer.isView(value))
    return `${value.constructor.name} ${describeNumbers(value as unknown as Float64Array)}`;
  if (Array.isArray(value)) {
    if (value.every((item) => typeof item === 'number')) return describeNumbers(value as number[]);
    const rows = value.slice(0, 6).map(describeInput);
    return `[${rows.join(', ')}${value.length > 6 ? `, … (${value.length} rows)` : ''}]`;
  }
  const fields = Object.entries(value as object).map(([name, field]) => `${name}: ${describeInput(field)}`);
  return `{ ${fields.join(', ')} }`;
}

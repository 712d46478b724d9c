/** Writes an interval with one decimal, «80.1 to 86.9»; a dash if it is unknown. */
export function intervalText({ low, high }: { readonly low: number; readonly high: number }): string {
  if (Number.isNaN(low) || Number.isNaN(high)) return '–';
  return `${signedText(low)} to ${signedText(high)}`;
}

/** Writes a number with one decimal and a true minus sign. */
export function signedText(value: number): string {
  const text = Math.abs(value).toFixed(1);
  return value < 0 && Number(text) !== 0 ? `−${text}` : text;
}

import { describeValue } from '../core';
import type { Row } from './figure';

/**
 * Puts rows that differ in one field side by side: the values of that field become columns.
 * @param rows the fields that distinguish them, and their content
 * @param across the field
 * @param nothing what to show where there is no row
 */
export function sideBySide<Content extends string | number>(
  rows: readonly { readonly labels: Row; readonly content: Content }[],
  { across, nothing }: { readonly across: string; readonly nothing: Content },
): { readonly rows: Row[]; readonly columns: string[]; readonly settings: string[] } {
  const settings = [...new Set(rows.map(({ labels }) => String(labels[across])))];
  const empty = Object.fromEntries(settings.map((name) => [name, nothing]));
  const lines = new Map<string, Record<string, string | number | boolean>>();
  for (const { labels, content } of rows) {
    const { [across]: column, ...others } = labels;
    const key = JSON.stringify(others);
    const line = lines.get(key) ?? { ...others, ...empty };
    line[String(column)] = content;
    lines.set(key, line);
  }
  // Fields whose names are numbers come first in an object, so the order is kept separately.
  const others = Object.keys(rows[0]?.labels ?? {}).filter((field) => field !== across);
  return { rows: [...lines.values()], columns: [...others, ...settings], settings };
}

/** @throws RangeError when there is no such field */
export function checkAcross(call: string, across: string, fields: readonly string[]): void {
  if (!fields.includes(across))
    throw new RangeError(
      `${call}: across must be one of the fields ${fields.join(', ')}, got ${describeValue(across)}`,
    );
}

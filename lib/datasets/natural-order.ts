/**
 * Sorts names in natural order: runs of digits by their value (0, 1, 2, 10), everything else by code unit, so that the order
 * does not depend on machine or language. Names that differ only in leading zeros are sorted by code unit.
 * @returns a new list
 */
export function naturalOrder(names: readonly string[]): string[] {
  const split = names.map((name) => ({ name, parts: name.match(/\d+|\D/g) ?? [] }));
  split.sort((a, b) => {
    const common = Math.min(a.parts.length, b.parts.length);
    for (let i = 0; i < common; i++) {
      const order = compareParts(a.parts[i] as string, b.parts[i] as string);
      if (order !== 0) return order;
    }
    return a.parts.length - b.parts.length || compareText(a.name, b.name);
  });
  return split.map(({ name }) => name);
}

const digits = /^\d/;

/** Compares numbers of any length as strings: without leading zeros, the longer one is larger. */
function compareParts(a: string, b: string): number {
  if (!digits.test(a) || !digits.test(b)) return compareText(a, b);
  const [x, y] = [a.replace(/^0+/, ''), b.replace(/^0+/, '')];
  return x.length - y.length || compareText(x, y);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

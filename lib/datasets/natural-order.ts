/**
 * Sorts names as people do: runs of digits by their value (0, 1, 2, 10), all else by code unit, so that the order is the
 * same on every machine and in every language. Of names that differ in leading zeros alone the smaller code unit comes
 * first.
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

/** Numbers of any length are compared as text: without leading zeros the longer one is the larger. */
function compareParts(a: string, b: string): number {
  if (!digits.test(a) || !digits.test(b)) return compareText(a, b);
  const [x, y] = [a.replace(/^0+/, ''), b.replace(/^0+/, '')];
  return x.length - y.length || compareText(x, y);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

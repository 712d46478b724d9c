/** Factors a length into 4, 5, 3 and 2, the stages of a transform; undefined if it has another prime factor. */
export function stageRadices(length: number): number[] | undefined {
  const radices: number[] = [];
  let rest = length;
  for (const radix of [4, 2, 3, 5])
    while (rest % radix === 0) {
      radices.push(radix);
      rest /= radix;
    }
  return rest === 1 ? radices : undefined;
}

/** Finds the smallest length of at least `minimum` with no prime factor above 5. */
export function nextFastLength(minimum: number): number {
  let length = Math.max(1, minimum);
  while (stageRadices(length) === undefined) length++;
  return length;
}

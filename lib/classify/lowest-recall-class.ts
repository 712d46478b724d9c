import { checkMatrix, type Matrix } from '../core';

/** Result of {@link lowestRecallClass}. */
export interface LowestRecallClass {
  readonly label: number;
  /** How many of its items were classified correctly. */
  readonly correct: number;
  /** How many items it has. */
  readonly total: number;
}

/**
 * Finds the class with the lowest recall (fraction of its items classified correctly); the first one on a tie.
 * @param confusion of `confusionMatrix`; classes without items are ignored
 * @throws RangeError when the matrix is not square or no class has an item
 */
export function lowestRecallClass(confusion: Matrix): LowestRecallClass {
  checkMatrix('lowestRecallClass', 'confusion', confusion);
  const { rows, cols, data } = confusion;
  if (rows !== cols)
    throw new RangeError(
      `lowestRecallClass: confusion must have as many rows as columns, got ${rows}×${cols}`,
    );
  let hardest: LowestRecallClass | undefined;
  for (let label = 0; label < rows; label++) {
    const total = data.subarray(label * cols, (label + 1) * cols).reduce((sum, count) => sum + count, 0);
    const correct = data[label * cols + label] as number;
    if (total > 0 && (hardest === undefined || correct / total < hardest.correct / hardest.total))
      hardest = { label, correct, total };
  }
  if (hardest === undefined)
    throw new RangeError('lowestRecallClass: confusion must count at least one item, got none');
  return hardest;
}

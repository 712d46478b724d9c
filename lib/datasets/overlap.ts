import type { Dataset, ItemOrigin } from './dataset';

/** Overlap of two data sets. */
export interface Overlap {
  /** Fraction of test items, in [0, 1], that share a pixel with a training item. */
  readonly items: number;
  /** Fraction of test pixels, in [0, 1], that are also in a training item. */
  readonly pixels: number;
  /** The test items that share a pixel with a training item. */
  readonly shared: Int32Array;
}

/**
 * Measures how much of a test set was seen in training: the leakage caused by crops of one image on both sides of a split.
 * Items are compared by file and position, so the two data sets may come from different calls of a loader. An empty test
 * set has no overlap.
 */
export function overlap(train: Dataset, test: Dataset): Overlap {
  const learnt = groupByFile(train.origins);
  const tested = groupByFile(test.origins);
  const shared: number[] = [];
  let seen = 0;
  let all = 0;
  for (const [file, items] of tested) {
    const covered = coverage((learnt.get(file) ?? []).map(({ origin }) => origin));
    for (const { origin, item } of items) {
      let common = 0;
      if (covered !== undefined)
        for (let y = origin.y; y < origin.y + origin.height; y++)
          for (let x = origin.x; x < origin.x + origin.width; x++)
            common += covered[y * origin.imageWidth + x] as number;
      if (common > 0) shared.push(item);
      seen += common;
      all += origin.width * origin.height;
    }
  }
  return {
    items: test.length === 0 ? 0 : shared.length / test.length,
    pixels: all === 0 ? 0 : seen / all,
    shared: Int32Array.from(shared).toSorted(),
  };
}

interface PlacedItem {
  readonly item: number;
  readonly origin: ItemOrigin;
}

function groupByFile(origins: readonly ItemOrigin[]): Map<string, PlacedItem[]> {
  const groups = new Map<string, PlacedItem[]>();
  origins.forEach((origin, item) => {
    const group = groups.get(origin.file);
    if (group === undefined) groups.set(origin.file, [{ item, origin }]);
    else group.push({ item, origin });
  });
  return groups;
}

/** Sets to 1 every pixel of an image inside one of the rectangles. */
function coverage(origins: readonly ItemOrigin[]): Uint8Array | undefined {
  const first = origins[0];
  if (first === undefined) return undefined;
  const covered = new Uint8Array(first.imageWidth * first.imageHeight);
  for (const { x, y, width, height } of origins)
    for (let row = y; row < y + height; row++)
      covered.fill(1, row * first.imageWidth + x, row * first.imageWidth + x + width);
  return covered;
}

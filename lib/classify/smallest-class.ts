import type { LabelledImages } from './labelled-images';

/** Finds the class with the fewest images (the first one on a tie), ignoring classes without images. */
export function smallestClass(dataset: Pick<LabelledImages, 'labels'>): {
  readonly label: number;
  readonly images: number;
} {
  const counts = new Map<number, number>();
  for (const label of dataset.labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  let [label, images] = [-1, Infinity];
  for (const [own, count] of counts)
    if (count < images || (count === images && own < label)) [label, images] = [own, count];
  return { label, images };
}

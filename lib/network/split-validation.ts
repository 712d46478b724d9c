import { randomGenerator } from '../core';

/** Numbers of items to train and to validate with. */
export interface ItemSplit {
  readonly training: Int32Array;
  readonly validation: Int32Array;
}

/**
 * Takes a share of every class aside, at random, but leaves it at least one item.
 * @param share in [0, 1)
 */
export function splitValidation(labels: ArrayLike<number>, share: number, seed: number): ItemSplit {
  const random = randomGenerator(seed, 1);
  const aside = new Set<number>();
  const classes = [...new Set(Array.from(labels))].sort((a, b) => a - b);
  for (const label of classes) {
    const items = Array.from(labels, (_, i) => i).filter((i) => labels[i] === label);
    const count = Math.min(Math.round(share * items.length), items.length - 1);
    for (const at of random.permutation(items.length).slice(0, count)) aside.add(items[at] as number);
  }
  const all = Array.from(labels, (_, i) => i);
  return {
    training: Int32Array.from(all.filter((i) => !aside.has(i))),
    validation: Int32Array.from(all.filter((i) => aside.has(i))),
  };
}

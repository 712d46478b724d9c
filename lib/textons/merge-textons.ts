import { checkInteger, checkList, checkObject, readOptions, uncheckedOption } from '../core';
import { checkTextons } from './check-textons';
import type { TextonDictionary } from './texton-dictionary';

/** Options of {@link mergeTextons}. */
export interface MergeTextonsOptions {
  /** Number of textons to keep, Q. */
  readonly count: number;
}

const rules = { count: uncheckedOption<number>() };

/** A cluster of merged textons. */
interface Cluster {
  readonly centre: Float64Array;
  readonly weight: number;
  readonly label: number;
}

/**
 * Merges similar textons until Q remain: it repeatedly replaces the two nearest (Euclidean distance; the first pair on a
 * tie) by their weighted mean.
 * @param dictionary not changed
 * @returns Q textons in the order of their first members, with the summed weights of their members and their class, −1
 * where the members come from different classes
 * @throws RangeError when `count` exceeds the number of textons, or not every texton has a class and a weight above 0
 */
export function mergeTextons(dictionary: TextonDictionary, options: MergeTextonsOptions): TextonDictionary {
  const call = 'mergeTextons';
  checkObject(call, 'dictionary', dictionary, 'a TextonDictionary of textonDictionary');
  const { count } = readOptions(call, options, rules);
  const { textons, classes, weights } = dictionary;
  checkTextons(call, textons);
  const { rows, cols } = textons;
  checkList(call, 'dictionary.weights', weights, 'a list of numbers');
  checkList(call, 'dictionary.classes', classes, 'a list of class numbers');
  for (const [name, list] of Object.entries({ weights, classes }))
    if (list.length !== rows)
      throw new RangeError(
        `${call}: dictionary.${name} must have one value for each of ${rows} textons, got ${list.length}`,
      );
  weights.forEach((weight, i) => {
    if (!(weight > 0 && weight < Infinity))
      throw new RangeError(
        `${call}: dictionary.weights must be finite numbers above 0, got ${weight} at index ${i}`,
      );
  });
  classes.forEach((label) => checkInteger(call, 'dictionary.classes', label, -1));
  checkInteger(call, 'count', count, 1, rows);
  const clusters: Cluster[] = Array.from({ length: rows }, (_, i) => ({
    centre: textons.data.slice(i * cols, (i + 1) * cols),
    weight: weights[i] as number,
    label: classes[i] as number,
  }));
  // The nearest later neighbour of every cluster: a merge invalidates only a few of these.
  const links = clusters.map((_, i) => nearestLater(clusters, i));
  while (clusters.length > count) {
    let a = 0;
    links.forEach((link, i) => {
      if (link.square < (links[a] as Link).square) a = i;
    });
    const b = clusters.indexOf((links[a] as Link).to as Cluster);
    const [first, second] = [clusters[a] as Cluster, clusters[b] as Cluster];
    clusters[a] = merge(first, second);
    clusters.splice(b, 1);
    links.splice(b, 1);
    for (let i = 0; i < clusters.length; i++) {
      const { to } = links[i] as Link;
      if (i === a || to === first || to === second) links[i] = nearestLater(clusters, i);
      else if (i < a) links[i] = nearer(links[i] as Link, clusters, i, a);
    }
  }
  const data = new Float64Array(count * cols);
  clusters.forEach((cluster, i) => data.set(cluster.centre, i * cols));
  return {
    textons: { rows: count, cols, data },
    classes: Int32Array.from(clusters, (c) => c.label),
    weights: Float64Array.from(clusters, (c) => c.weight),
  };
}

interface Link {
  readonly to: Cluster | undefined;
  readonly square: number;
}

function nearestLater(clusters: readonly Cluster[], i: number): Link {
  let link: Link = { to: undefined, square: Infinity };
  for (let j = i + 1; j < clusters.length; j++) link = nearer(link, clusters, i, j);
  return link;
}

/** The shorter of a link of cluster i and its link to cluster j. */
function nearer(link: Link, clusters: readonly Cluster[], i: number, j: number): Link {
  const [from, to] = [clusters[i] as Cluster, clusters[j] as Cluster];
  let square = 0;
  for (let d = 0; d < from.centre.length && square < link.square; d++)
    square += ((from.centre[d] as number) - (to.centre[d] as number)) ** 2;
  return square < link.square ? { to, square } : link;
}

function merge(a: Cluster, b: Cluster): Cluster {
  const weight = a.weight + b.weight;
  return {
    centre: a.centre.map((value, d) => (a.weight * value + b.weight * (b.centre[d] as number)) / weight),
    weight,
    label: a.label === b.label ? a.label : -1,
  };
}

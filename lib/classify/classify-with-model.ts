import { checkPlane, type Plane } from '../core';
import { textonHistogram, textonMap } from '../textons';
import { nearestModel } from './nearest-model';
import { normalisedResponses } from './normalised-responses';
import type { TextonModel } from './train-texton-model';

/** What {@link classifyWithModel} found. */
export interface ModelAnswer {
  readonly label: number;
  readonly className: string;
  /** Distance to the nearest training image. */
  readonly distance: number;
  /** Distance to the nearest training image of every class, nearest class first. */
  readonly ranking: readonly { readonly className: string; readonly distance: number }[];
}

/**
 * Classifies an image by the nearest training image of a model.
 * @param plane finite values, not constant
 * @param model of `trainTextonModel` or `loadTextonModel`
 * @throws RangeError for a constant image
 */
export async function classifyWithModel(plane: Plane, model: TextonModel): Promise<ModelAnswer> {
  checkPlane('classifyWithModel', plane);
  const { bank, border, distance, classNames, textons } = model;
  const responses = await normalisedResponses(plane, { bank, border });
  const histogram = textonHistogram(await textonMap(responses, textons), textons.rows);
  const nearest = [...new Set(model.labels)].map((label) => {
    const histograms = model.histograms.filter((_, i) => model.labels[i] === label);
    const labels = histograms.map(() => label);
    const [found] = nearestModel({ histograms, labels }, [histogram], { distance });
    return { label, distance: (found as NonNullable<typeof found>).distance };
  });
  nearest.sort((a, b) => a.distance - b.distance || a.label - b.label);
  const ranking = nearest.map((n) => ({ className: classNames[n.label] as string, distance: n.distance }));
  const first = nearest[0] as (typeof nearest)[number];
  return {
    label: first.label,
    className: classNames[first.label] as string,
    distance: first.distance,
    ranking,
  };
}

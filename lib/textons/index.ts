export { checkMap } from './check-map';
export { checkTextons } from './check-textons';
export { checkVectorList, type Vectors } from './check-vector-list';
export { describeByTextons, type DescribeByTextonsOptions } from './describe-by-textons';
export { kmeans, type Kmeans, type KmeansOptions } from './kmeans';
export { kmeansPath } from './kmeans-path';
export { kmeansRestarts, type KmeansRestart, type KmeansRestartsOptions } from './kmeans-restarts';
export { kmeansMany } from './kmeans-many';
export type { KmeansStart } from './kmeans-start';
export { kmeansSteps, type KmeansStep, type KmeansStepsOptions } from './kmeans-steps';
export { labelPixels } from './label-pixels';
export { learnClassTextons, type LearnClassTextonsOptions } from './learn-class-textons';
export { learnTextons, type LearnTextonsOptions } from './learn-textons';
export { mapAgreement } from './map-agreement';
export { mergeTextons, type MergeTextonsOptions } from './merge-textons';
export { pixelTextons } from './pixel-textons';
export {
  quantisationCurve,
  type QuantisationCurveOptions,
  type QuantisationCurveRow,
} from './quantisation-curve';
export { quantisationError } from './quantisation-error';
export { responseVectors } from './response-vectors';
export { startCentres } from './start-centres';
export { textonDictionary, type TextonDictionary } from './texton-dictionary';
export { textonHistogram } from './texton-histogram';
export { textonMap, type TextonMap } from './texton-map';
export { joinVectors } from './join-vectors';
export { meanVariance } from './mean-variance';
export { compareMerging, type CompareMergingOptions, type MergingRow } from './compare-merging';
export {
  textonStability,
  type TextonStabilityOptions,
  type TextonStabilityRow,
  type TextonTreatment,
} from './texton-stability';

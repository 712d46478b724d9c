export { checkLabelledResponses } from './check-labelled-responses';
export type { TracedImages } from './check-item';
export { checkSplits } from './check-splits';
export { checkedItems, type ReadableImages } from './checked-items';
export { applyZScore } from './apply-z-score';
export { checkVectors } from './check-vectors';
export { datasetResponses, type DatasetResponsesOptions, type LabelledResponses } from './dataset-responses';
export {
  describeSplits,
  type DescribedSplits,
  type DescribeSplitsOptions,
  type VectorSplit,
} from './describe-splits';
export { fitZScore, type ZScore } from './fit-z-score';
export { keepFeatures } from './keep-features';
export { responseStatistics, type ResponseStatisticsOptions } from './response-statistics';
export { varianceShares, type VarianceShare } from './variance-shares';
export { statisticsVectors } from './statistics-vectors';
export { datasetMoments, type DatasetMomentsOptions } from './dataset-moments';
export { momentFeatures } from './moment-features';

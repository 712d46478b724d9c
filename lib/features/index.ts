export { applyZScore } from './apply-z-score';
export { checkVectors } from './check-vectors';
export { fitZScore, type ZScore } from './fit-z-score';
export { responseStatistics, type ResponseStatisticsOptions } from './response-statistics';
export { varianceShares, type VarianceShare } from './variance-shares';

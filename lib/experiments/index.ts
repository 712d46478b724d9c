export { pairedGains, type PairedGain, type PairedGainsOptions } from './paired-gains';
export { runGrid, type GridPoint } from './run-grid';
export type { Axis, AxisSetting } from './grid-points';
export type { Score } from './score';
export { summariseScores, type AccuracySummary } from './summarise-scores';
export { averageDecoders, type AverageDecoderRow, type AverageDecodersOptions } from './average-decoders';
export type { DecibelGain } from './decibel-gains';
export { bankPower, type BankPowerRow } from './bank-power';
export { borderVariance, type BorderVarianceRow } from './border-variance';
export { classificationReport } from './classification-report';
export { compareBorders, type BorderRow, type CompareBordersOptions } from './compare-borders';
export { compareDecoders, type DecodedImage } from './compare-decoders';
export { compareKnnChoices, type CompareKnnChoicesOptions } from './compare-knn-choices';
export { compareMerging, type CompareMergingOptions, type MergingRow } from './compare-merging';
export { cropSplits, type CropSplitsOptions } from './crop-splits';
export {
  splitFeatures,
  type SplitFeatures,
  type SplitFeaturesOptions,
  type VectorSplit,
} from './split-features';
export { splitTextonHistograms } from './split-texton-histograms';
export { splitTextonHistogramsByRecipe } from './split-texton-histograms-by-recipe';
export type { TextonSplits } from './texton-splits';
export { errorByFrequency, type FrequencyErrorRow } from './error-by-frequency';
export {
  evaluateDecodersHeldOut,
  type HeldOutDecoderRow,
  type EvaluateDecodersHeldOutOptions,
} from './evaluate-decoders-held-out';
export {
  kmeansByHand,
  type KmeansByHandOptions,
  type KmeansByHandStep,
  type KmeansIteration,
} from './kmeans-by-hand';
export { kmeansRestarts, type KmeansRestart, type KmeansRestartsOptions } from './kmeans-restarts';
export { knnAccuracies } from './knn-accuracies';
export {
  quantisationCurve,
  type QuantisationCurveOptions,
  type QuantisationCurveRow,
} from './quantisation-curve';
export {
  reconstructionCurve,
  type ReconstructionCurveOptions,
  type ReconstructionCurveRow,
} from './reconstruction-curve';
export { repeatKnn, type RepeatKnnOptions, type RunRow } from './repeat-knn';
export { textonAccuracies } from './texton-accuracies';
export { textonGrid, type TextonGridOptions, type TextonSetting } from './texton-grid';
export {
  textonStability,
  type TextonStabilityOptions,
  type TextonStabilityRow,
  type TextonTreatment,
} from './texton-stability';
export { varianceShares, type VarianceShare } from './variance-shares';
export { verdicts, type Comparison, type Verdict, type VerdictsOptions } from './verdicts';

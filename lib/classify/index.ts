export { accuracy, type Accuracy } from './accuracy';
export { describeRandomSplits, type DescribeRandomSplitsOptions } from './describe-random-splits';
export { lowestRecallClass, type LowestRecallClass } from './lowest-recall-class';
export { chooseKnn, type ChooseKnnOptions, type KnnChoice, type KnnSetting } from './choose-knn';
export {
  evaluateEach,
  evaluateKnn,
  evaluateSplit,
  namesOf,
  type ClassifierEvaluation,
  type EvaluateKnnOptions,
  type KnnSplit,
} from './evaluate-knn';
export { evaluateTextonHistograms, type EvaluateTextonHistogramsOptions } from './evaluate-texton-histograms';
export { textonHistograms, type TextonHistograms, type TextonHistogramsOptions } from './texton-histograms';
export { chiSquare, type ChiSquareOptions } from './chi-square';
export { classModels } from './class-models';
export {
  classifyByClassTextons,
  type ClassifyByClassTextonsOptions,
  type ClassTextons,
} from './classify-by-class-textons';
export { confusionMatrix, type ConfusionMatrixOptions } from './confusion-matrix';
export { cosine } from './cosine';
export { distanceFunction, DISTANCES, type Distance, type DistanceFunction } from './distance-function';
export { euclidean } from './euclidean';
export { evaluateSplits, type EvaluateSplitsOptions, type SplitAccuracies } from './evaluate-splits';
export { hellinger } from './hellinger';
export { intersection } from './intersection';
export { knnVote, type KnnVoteOptions } from './knn-vote';
export { knnClassify, type KnnOptions, type KnnResult, type LabelledVectors } from './knn-classify';
export { labelSplits, type IndexSplit, type LabelSplitsOptions } from './label-splits';
export { manhattan } from './manhattan';
export { nearestModel, type Models, type NearestModel, type NearestModelOptions } from './nearest-model';
export { meanWithInterval, type MeanWithInterval } from './mean-with-interval';
export { wilsonInterval, type Interval } from './wilson-interval';
export { classifyImages, type ModelAnswer } from './classify-images';
export { classifyWithModel } from './classify-with-model';
export { evaluateTextons, type EvaluateTextonsOptions, type TextonEvaluation } from './evaluate-textons';
export {
  experimentSettings,
  smallestClass,
  type ExperimentSettings,
  type TextonExperimentOptions,
} from './experiment-settings';
export { learnDictionaries, type DictionaryOptions, type LabelledImages } from './learn-dictionaries';
export { loadTextonModel } from './load-texton-model';
export { experimentBank, TEXTON_BANKS, type ExperimentBank, type TextonBank } from './experiment-bank';
export { imageHistograms, type ImageHistogramsOptions } from './image-histograms';
export { normalisedResponses, type NormalisedResponsesOptions } from './normalised-responses';
export { saveTextonModel } from './save-texton-model';
export { trainTextonModel, type TextonModel, type TrainTextonModelOptions } from './train-texton-model';
export { chiSquareSvm, type ChiSquareSvm, type ChiSquareSvmOptions } from './chi-square-svm';
export { knnCounts } from './knn-counts';

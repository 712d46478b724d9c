export { accuracy, type Accuracy } from './accuracy';
export { checkLabelledImages } from './check-labelled-images';
export {
  checkRecipe,
  checkResponseRecipe,
  responseRecipeRules,
  type CheckedRecipe,
  type CheckedResponseRecipe,
} from './check-recipe';
export { chiSquare, type ChiSquareOptions } from './chi-square';
export { chiSquareSvm, type ChiSquareSvm, type ChiSquareSvmOptions } from './chi-square-svm';
export {
  chooseKnn,
  chooseKnnRules,
  knnChoice,
  type ChooseKnnOptions,
  type KnnChoice,
  type KnnSetting,
} from './choose-knn';
export type { ClassifierEvaluation } from './classifier-evaluation';
export {
  classifyByClassTextons,
  type ClassifyByClassTextonsOptions,
  type ClassTextons,
} from './classify-by-class-textons';
export { classifyImages, type Classification } from './classify-images';
export { classifyWithModel } from './classify-with-model';
export { classModels } from './class-models';
export { confusionMatrix, type ConfusionMatrixOptions } from './confusion-matrix';
export { cosine } from './cosine';
export { distanceFunction, DISTANCES, type Distance, type DistanceFunction } from './distance-function';
export { euclidean } from './euclidean';
export {
  evaluateKnn,
  evaluateKnnSplit,
  evaluateKnnSplits,
  knnRules,
  partNames,
  type EvaluateKnnOptions,
  type KnnSplit,
  type PartNames,
} from './evaluate-knn';
export {
  evaluateTextonHistograms,
  evaluationOfHistograms,
  textonHistogramsRules,
  type EvaluateTextonHistogramsOptions,
} from './evaluate-texton-histograms';
export { evaluateTextons, type EvaluateTextonsOptions, type TextonEvaluation } from './evaluate-textons';
export { hellinger } from './hellinger';
export { imageHistograms, type ImageHistogramsOptions } from './image-histograms';
export { intersection } from './intersection';
export { knnClassify, type KnnOptions, type KnnResult, type LabelledVectors } from './knn-classify';
export { knnCorrectCounts } from './knn-correct-counts';
export { knnVote, type KnnVoteOptions } from './knn-vote';
export type { LabelledImages } from './labelled-images';
export { learnDictionaries, type LearnDictionariesOptions } from './learn-dictionaries';
export { loadTextonModel } from './load-texton-model';
export { manhattan } from './manhattan';
export { meanWithInterval, type MeanWithInterval } from './mean-with-interval';
export type { Models, NearestModel } from './models';
export { BANK_NAMES, namedBank, type BankName, type NamedBank } from './named-bank';
export { nearestModel, type NearestModelOptions } from './nearest-model';
export { normalisedResponses, type NormalisedResponsesOptions } from './normalised-responses';
export { randomSplitHistograms, type RandomSplitHistogramsOptions } from './random-split-histograms';
export { saveTextonModel } from './save-texton-model';
export { textonHistograms, type TextonHistograms, type TextonHistogramsOptions } from './texton-histograms';
export type { TextonModel } from './texton-model';
export {
  assignmentRecipe,
  varmaZissermanRecipe,
  type ResponseRecipe,
  type TextonRecipe,
} from './texton-recipe';
export { trainTextonModel, type TrainTextonModelOptions } from './train-texton-model';
export { wilsonInterval, type Interval } from './wilson-interval';

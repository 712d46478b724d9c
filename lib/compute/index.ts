export { convolveBank, type ConvolveOneOptions } from './convolve-bank';
export type { ConvolveBankOptions } from './convolve-bank-options';
export { convolveBankMany } from './convolve-bank-many';
export type { KmeansFit, KmeansLloydOptions } from './kmeans/kmeans-fit';
export { kmeansLloyd } from './kmeans-lloyd';
export { kmeansLloydMany } from './kmeans-lloyd-many';
export { labelResponses, type LabelResponsesOptions } from './label-responses';
export {
  labelResponsesMany,
  type LabelResponsesManyOptions,
  type ResponseLabels,
  type ResponseMaximum,
} from './label-responses-many';
export { responsesAt, type ResponsesAtOptions } from './responses-at';
export { responseMoments, type ResponseMoments } from './response-moments';
export { nearestCentres, type VectorSet } from './nearest-centres';
export type { Window } from './convolution/prepare-convolution';
export { engineBuild, startEngine, stopEngine } from './engine/engine';
export { complex, fft, fft2, planFft, planFft2, type Complex, type Fft2Plan, type FftPlan } from './fft';
export { nextFastLength } from './fast-length';
export { plainNearestCentres, type NearestCentres } from './plain-nearest-centres';

export { convolveBank, type Window } from './convolve-bank';
export {
  complex,
  fft,
  fft2,
  nextFastLength,
  planFft,
  planFft2,
  type Complex,
  type Fft2Plan,
  type FftPlan,
} from './fft';
export { plainNearestCentres, type NearestCentres } from './plain-nearest-centres';

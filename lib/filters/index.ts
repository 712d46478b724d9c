export type { ResponseMoments } from '../compute';
export type { Filter, FilterBank, FilterKind } from './filter-bank';
export { bankKernels } from './bank-kernels';
export { checkFilterBank } from './check-filter-bank';
export { directResponses } from './direct-responses';
export { filterMoments } from './filter-moments';
export {
  filterResponses,
  type Border,
  type FilteringOptions,
  type FilterResponsesOptions,
} from './filter-responses';
export { filterResponsesMany, type FilterResponsesManyOptions } from './filter-responses-many';
export { filteringRuns, type FilteringRun } from './filtering-runs';
export { runProgress } from './run-progress';
export { filterWindow } from './filter-window';
export { gaborFilterBank, type GaborFilterBankOptions } from './gabor-filter-bank';
export { lmFilterBank, type LmFilterBankOptions } from './lm-filter-bank';
export { maximumGroups } from './maximum-groups';
export { maximumResponses, type MaximumResponsesOptions } from './maximum-responses';
export { padByReflection } from './pad-by-reflection';
export { rfsFilterBank } from './rfs-filter-bank';
export { schmidFilterBank } from './schmid-filter-bank';
export { weberNormalise } from './weber-normalise';
export { compareResponses, type ResponseDifference } from './compare-responses';
export { describeBank, type FilterDescription } from './describe-bank';
export { kernelProfile, type KernelProfileRow } from './kernel-profile';

export type { LongCall, Matrix, Plane, Responses } from './shapes';
export {
  checkChoice,
  checkFinite,
  checkInteger,
  checkNumber,
  checkOptions,
  checkPlane,
  checkResponses,
  describeValue,
} from './checks';
export { randomGenerator, type Random } from './random';
export { responsePlane } from './response-plane';
export { timed } from './timed';

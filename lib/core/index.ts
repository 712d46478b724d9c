export type { LongCall, Matrix, Plane, Responses } from './shapes';
export {
  checkBoolean,
  checkChoice,
  checkFinite,
  checkFunction,
  checkInteger,
  checkList,
  checkMatrix,
  checkNumber,
  checkObject,
  checkOptions,
  checkPlane,
  checkResponses,
  describeValue,
} from './checks';
export { checkLabels } from './check-labels';
export { fileTrouble } from './file-trouble';
export { largestDifference } from './largest-difference';
export { matrixColumn } from './matrix-column';
export { percent } from './percent';
export { randomGenerator, type Random } from './random';
export { responsePlane } from './response-plane';
export { shapeOf } from './shape-of';
export { timed } from './timed';
export { visibleText } from './visible-text';

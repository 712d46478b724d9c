export type { RunOptions, Matrix, Plane, Responses } from './shapes';
export { checkFinite, checkMatrix, checkPlane, checkResponses, MAX_NUMBER } from './check-shapes';
export {
  checkBoolean,
  checkChoice,
  checkFunction,
  checkInteger,
  checkList,
  checkNumber,
  checkObject,
} from './checks';
export { describeValue, isTyped } from './describe-value';
export { checkParameters, type CheckedParameter } from './check-parameters';
export { checkLabels } from './check-labels';
export { describeWriteFailure } from './describe-write-failure';
export { fileTrouble } from './file-trouble';
export { followLinks } from './follow-links';
export { letEventsIn, setInterrupt, throwIfInterrupted, withInterrupt } from './interrupt';
export { stageFile, type StagedFile, type StageFileOptions } from './stage-file';
export { writeWhole } from './write-whole';
export { largestDifference } from './largest-difference';
export { matrixColumn } from './matrix-column';
export { pathRemedy } from './path-remedy';
export { percent } from './percent';
export { randomGenerator, type Random } from './random';
export {
  choiceOption,
  flagOption,
  functionOption,
  integerOption,
  listOption,
  numberOption,
  readOptions,
  required,
  runOptions,
  seedOption,
  textOption,
  uncheckedOption,
  type OptionRule,
  type OptionRules,
  type ReadOptions,
} from './read-options';
export { responsePlane } from './response-plane';
export { shapeOf } from './shape-of';
export { timed } from './timed';
export { visibleText } from './visible-text';

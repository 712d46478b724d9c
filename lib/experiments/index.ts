export { pairedGains, type PairedGain, type PairedGainsOptions } from './paired-gains';
export { runGrid, type Axis, type GridPoint } from './run-grid';
export type { Score } from './score';
export { summariseScores, type AccuracySummary } from './summarise-scores';

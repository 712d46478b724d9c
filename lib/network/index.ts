export type { BackendName } from './backend-name';
export type { Activation, Network } from './network-types';
export type { Augmentation } from './augment-plane';
export type { NetInput } from './check-inputs';
export { compileNet, type CompileNetOptions } from './compile-net';
export { datasetInputs } from './dataset-inputs';
export { evaluateNet, type NetEvaluation } from './evaluate-net';
export { exportBank } from './export-bank';
export { freezeLayers, unfreezeLayers } from './freeze-layers';
export { headOf } from './head-of';
export type { LabelledInputs } from './labelled-inputs';
export { layerOutput } from './layer-output';
export {
  learningRateRange,
  type LearningRateRange,
  type LearningRateRangeOptions,
  type LearningRateRow,
} from './learning-rate-range';
export type { Schedule } from './learning-rates';
export { listParameters, type Parameter } from './list-parameters';
export { loadModel, type LoadModelOptions } from './load-model';
export { pooledResponses, type PooledResponsesOptions } from './pooled-responses';
export { predictNet, type NetPrediction, type PredictNetOptions } from './predict-net';
export { saveModel } from './save-model';
export { kernelValues, setKernel, type KernelRows } from './set-kernel';
export { sobelNet, type SobelNetOptions } from './sobel-net';
export { textonNet, type TextonNetOptions } from './texton-net';
export { train, type Training } from './train';
export type { TrainOptions } from './train-options';
export type { TrainingEpoch } from './training-epoch';
export { useBackend, type Backend } from './use-backend';
export { windowMeans } from './window-means';

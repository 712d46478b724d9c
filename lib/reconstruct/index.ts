export { averageDecoders, type AverageDecoderRow, type AverageDecodersOptions } from './average-decoders';
export { bankInverse } from './bank-inverse';
export { bankMatrix } from './bank-matrix';
export { bankPower, type BankPowerRow } from './bank-power';
export { compareDecoders, type DecodedImage } from './compare-decoders';
export { compareImages, type ImageComparison } from './compare-images';
export { correlation } from './correlation';
export { decodeMap } from './decode-map';
export { deconvolveTextons } from './deconvolve-textons';
export { encodeImages, type EncodedImage, type EncodeImagesOptions } from './encode-images';
export { judgeDecoders, type JudgedDecoderRow, type JudgeDecodersOptions } from './judge-decoders';
export { learnMapDecoder, type MapDecoder, type MapDecoderOptions } from './learn-map-decoder';
export { imageTimesMap, mapTimesWeights } from './map-products';
export { matrixProduct } from './matrix-product';
export { meanGreys } from './mean-greys';
export { overlapPatches } from './overlap-patches';
export { paintMap } from './paint-map';
export { patchPlane } from './patch-plane';
export { pseudoInverse, type PseudoInverseOptions } from './pseudo-inverse';
export { psnr, type PsnrOptions } from './psnr';
export { singularValues } from './singular-values';
export { spectralAgreement, type SpectralAgreementRow } from './spectral-agreement';
export { ssim, type SsimOptions } from './ssim';
export { textonPatches, type TextonPatches, type TextonPatchesOptions } from './texton-patches';
export { transpose } from './transpose';
export { drawMaps, type DrawMapsOptions } from './draw-maps';
export { DECODERS, drawMap, type Decoder, type DrawMapOptions } from './draw-map';
export { reconstruct, type Reconstruction, type ReconstructOptions } from './reconstruct';
export { rebuildWaves, type RebuildWavesOptions, type RebuiltWave } from './rebuild-waves';
export {
  reconstructionCurve,
  type ReconstructionCurveOptions,
  type ReconstructionCurveRow,
} from './reconstruction-curve';

export { bankInverse } from './bank-inverse';
export { bankMatrix } from './bank-matrix';
export { compareImages, type ImageComparison } from './compare-images';
export { correlation } from './correlation';
export { applyMapDecoder } from './apply-map-decoder';
export { deconvolveTextons } from './deconvolve-textons';
export { encodeImages, type EncodedImage, type EncodeImagesOptions } from './encode-images';
export { learnMapDecoder, type MapDecoder, type MapDecoderOptions } from './learn-map-decoder';
export { multiplyOneHotTransposed, multiplyOneHot } from './one-hot-products';
export { matrixProduct } from './matrix-product';
export { meanGreyLevels } from './mean-grey-levels';
export { overlapPatches } from './overlap-patches';
export { renderTextonMap } from './render-texton-map';
export { patchPlane } from './patch-plane';
export { pseudoInverse, type PseudoInverseOptions } from './pseudo-inverse';
export { psnr, type PsnrOptions } from './psnr';
export { singularValues } from './singular-values';
export { ssim, type SsimOptions } from './ssim';
export { textonPatches, type TextonPatches, type TextonPatchesOptions } from './texton-patches';
export { transpose } from './transpose';
export {
  reconstructFromTextonMaps,
  type ReconstructFromTextonMapsOptions,
} from './reconstruct-from-texton-maps';
export {
  DECODERS,
  reconstructFromTextonMap,
  type Decoder,
  type ReconstructFromTextonMapOptions,
} from './reconstruct-from-texton-map';
export { reconstruct, type Reconstruction, type ReconstructOptions } from './reconstruct';
export { regularisationOption, sigmaOption } from './decoder-options';
export { checkEncoded } from './check-encoded';
export { checkTwoPlanes } from './check-two-planes';

export { centralCrop, type CentralCropOptions } from './central-crop';
export { crop, type Rectangle } from './crop';
export { imageExtensions, isImageName } from './image-extensions';
export { montage, type MontageOptions } from './montage';
export { readImageSize, type ImageSize } from './read-image-size';
export { readPlane, type ReadPlaneOptions } from './read-plane';
export { rotate, type RotateOptions } from './rotate';
export { standardise } from './standardise';
export { writePlane, type WritePlaneOptions } from './write-plane';

export type { ArchiveLimits } from './archive-limits';
export { brodatz, type BrodatzOptions } from './brodatz';
export { coverageMap } from './coverage-map';
export { curet, loadCuret, type CuretOptions } from './curet';
export { imageReader } from './cut-dataset';
export { dataRoot } from './data-root';
export {
  datasetGreyStatistics,
  type ClassGreyStatistics,
  type DatasetGreyStatistics,
} from './dataset-grey-statistics';
export type { CropOptions, Dataset, ItemOrigin, Region, SourceOptions } from './dataset';
export { downloadDataset, type DownloadDatasetOptions, type DownloadedDataset } from './download-dataset';
export { findRealBrodatz, findRealCuret } from './find-real-sets';
export { evenSubset, type EvenSubsetOptions } from './even-subset';
export { firstItemsSplit, type FirstItemsSplitOptions } from './first-items-split';
export { imageFolder, type ImageFolderOptions } from './image-folder';
export { imageBatches } from './image-batches';
export { itemsOfClass } from './items-of-class';
export { kFold, type KFoldOptions } from './k-fold';
export { kthTips, type KthTipsOptions } from './kth-tips';
export { mapDataset } from './map-dataset';
export { overlap, type Overlap } from './overlap';
export type { SetDigest } from './pin-digest';
export { planeDataset, type PlaneDatasetOptions } from './plane-dataset';
export { publishedSets, type PublishedSet, type PublishedSetName } from './published-sets';
export { renderedTextures, type RenderedTexturesOptions } from './rendered-textures';
export { readAhead, type SizedItems } from './read-ahead';
export { readItem } from './read-item';
export { repeatedSplits, type RepeatedSplitsOptions } from './repeated-splits';
export { stratifiedSplit, type StratifiedSplitOptions } from './stratified-split';
export { subset } from './subset';
export type { Split, SplitUnit } from './split-units';

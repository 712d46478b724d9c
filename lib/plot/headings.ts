/**
 * Headings of fields that are typical of the library's own rows. A common word such as `gain` keeps its name, since its unit may
 * vary.
 */
const HEADINGS: Readonly<Record<string, string>> = {
  absoluteSum: 'absolute sum',
  allBands: 'all bands (% of the variance)',
  bandError: 'in this band (% of the variance)',
  bandShare: 'share of all bands (%)',
  changedPixels: 'pixels that change texton (%)',
  comparedWith: 'compared with',
  excessInertia: 'inertia above the best (%)',
  finalInertia: 'final inertia',
  keptPixels: 'pixels that keep their texton (%)',
  kmeansError: 'error, k-means',
  measuredOn: 'measured on',
  mergedError: 'error, merged',
  mixedTextons: 'textons of mixed classes',
  psnr: 'PSNR (dB)',
  relativePower: 'power (dB)',
  seenPsnr: 'left, learnt from (dB)',
  ssim: 'SSIM',
  sumOfSquares: 'sum of squares',
  unseenPsnr: 'right, never seen (dB)',
  varianceShare: 'share of the variance (%)',
  zScore: 'z-score',
};

/** Returns the heading of a field in tables and charts, by default its name. */
export function headingOf(field: string): string {
  return Object.hasOwn(HEADINGS, field) ? (HEADINGS[field] as string) : field;
}

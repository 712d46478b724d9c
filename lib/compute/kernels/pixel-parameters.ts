/** The kernels that work pixel by pixel on planes of responses, and their parameters. */
export const pixelParameters = {
  /** Sums the squares over the dimensions for each of 4·fours pixels, in float64. */
  sumSquares: {
    /** Dimension k of the first pixel is at `at` + entry k of the list of offsets. */
    at: 'i32',
    offsets: 'i32',
    dimensions: 'i32',
    fours: 'i32',
    /** Address of the results. */
    out: 'i32',
  },
  /** Multiplies each of 4·fours pixels by its float64 factor, with one rounding. */
  scalePixels: {
    at: 'i32',
    offsets: 'i32',
    dimensions: 'i32',
    fours: 'i32',
    factors: 'i32',
  },
  /** Replaces 4·fours pixels of the first plane of a list by their maximum over all of its planes. */
  maximumPlanes: {
    at: 'i32',
    /** Address of the list of the planes' offsets, and number of planes. */
    offsets: 'i32',
    planes: 'i32',
    fours: 'i32',
    /** Address of the mask that is applied to all values first: one without the sign bit compares magnitudes. */
    mask: 'i32',
  },
  /** Computes Σ r, Σ r² and Σ |r| over rows of 4·fours samples in float64, as two partial sums each. */
  moments: {
    from: 'i32',
    rows: 'i32',
    fours: 'i32',
    rowBytes: 'i32',
    /** Address of a vector with a mask for each of the last four samples of a row. */
    masks: 'i32',
    out: 'i32',
  },
} as const;

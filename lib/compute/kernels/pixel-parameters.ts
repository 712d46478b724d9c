/** The kernels that work pixel by pixel on planes of responses, and their parameters. */
export const pixelParameters = {
  /** For 4·fours pixels the sum over the dimensions of the squares, in float64. */
  sumSquares: {
    /** Dimension k of the first pixel lies at `at` + entry k of the list of offsets. */
    at: 'i32',
    offsets: 'i32',
    dimensions: 'i32',
    fours: 'i32',
    /** Address of the results. */
    out: 'i32',
  },
  /** Multiplies 4·fours pixels by a float64 factor each, rounded once. */
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
    /** Address of the list of the planes' offsets, and how many there are. */
    offsets: 'i32',
    planes: 'i32',
    fours: 'i32',
    /** Address of the one mask that all bits are taken under first: without the sign bit, magnitudes are compared. */
    mask: 'i32',
  },
  /** Σ r, Σ r² and Σ |r| in float64, two partial sums of each, over rows of 4·fours samples. */
  moments: {
    from: 'i32',
    rows: 'i32',
    fours: 'i32',
    rowBytes: 'i32',
    /** Address of a vector of masks, one for each of the last four samples of a row. */
    masks: 'i32',
    out: 'i32',
  },
} as const;

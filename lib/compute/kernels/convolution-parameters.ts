/** The two passes of the forward transform of a real image, and their parameters. */
export const forwardParameters = {
  /**
   * Computes twice the transform along x of blocks × 8 real rows: four rows in the lanes, and two such groups in one complex
   * signal. Frequency 4g + lane of row y goes to `to + g·groupBytes + y·ELEMENT`, imaginary part first.
   */
  forwardRows: {
    /** Address of the transform's stages, and how many there are. */
    plan: 'i32',
    stages: 'i32',
    /** Address of the first sample, and bytes from one row to the next. */
    image: 'i32',
    rowBytes: 'i32',
    /** Number of groups of eight rows, and of groups of four samples in a row; samples after these are zero. */
    blocks: 'i32',
    inputQuads: 'i32',
    /** Number of groups of four frequencies, and length of the transform. */
    quads: 'i32',
    length: 'i32',
    to: 'i32',
    groupBytes: 'i32',
    /** Three buffers, and which of the last two holds the transform in the end. */
    gathered: 'i32',
    one: 'i32',
    two: 'i32',
    result: 'i32',
  },
  /**
   * Transforms along y, in place, the output of forwardRows in the first `rows` elements, followed by zeros; afterwards
   * the real part comes first.
   */
  forwardColumns: {
    plan: 'i32',
    stages: 'i32',
    /** Address of the first group of four columns, bytes from a group to the next, and groups. */
    group: 'i32',
    groupBytes: 'i32',
    groups: 'i32',
    /** Length of the transform, and number of nonzero elements. */
    length: 'i32',
    rows: 'i32',
    one: 'i32',
    two: 'i32',
    result: 'i32',
  },
} as const;

/** Parameters of both kernels that compute the spectrum of a pair of filter kernels. */
const pairParameters = {
  /** Addresses of the first groups of both spectra, and bytes from one group to the next. */
  groupA: 'i32',
  groupB: 'i32',
  groupBytes: 'i32',
  groups: 'i32',
  /** Elements of a group. */
  length: 'i32',
  /** Address of the result: its elements are contiguous. */
  to: 'i32',
  scale: 'f32',
} as const;

/**
 * Computes the scaled spectrum of kernel a + i·kernel b from the spectra of both. `combineReal` keeps only its real part;
 * the imaginary part is zero when a is even and b is odd.
 */
export const combineParameters: Readonly<Record<'combineReal' | 'combineComplex', typeof pairParameters>> = {
  combineReal: pairParameters,
  combineComplex: pairParameters,
};

/** Parameters of both kernels that transform back along y. */
const columnParameters = {
  /** Address of the transform's stages, and how many there are. */
  plan: 'i32',
  stages: 'i32',
  /** Address of the first group of four columns, bytes from a group to the next, and groups. */
  group: 'i32',
  groupBytes: 'i32',
  groups: 'i32',
  /** Address of the first group's factors; those of the other groups follow without gaps. */
  factor: 'i32',
  /** Elements of a group. */
  length: 'i32',
  /** Bytes from the start of the transform to the first row that is kept, and to the last four rows. */
  skip: 'i32',
  last: 'i32',
  /** Number of groups of four rows that are kept. */
  quads: 'i32',
  /** Address of the result, and bytes from one group of four rows to the next. */
  to: 'i32',
  rowsBytes: 'i32',
  /** Two buffers, and which of them holds the transform in the end. */
  one: 'i32',
  two: 'i32',
  result: 'i32',
} as const;

/**
 * Parameters of the kernel that transforms the output of inverseColumns… back along x, and stores 4·rowQuads × 4·columnQuads
 * samples of the real part at outA and of the imaginary part at outB.
 *
 * A row has at least four samples, and at most three fewer than 4·columnQuads: its last four may overlap those before.
 * The same holds for the last four rows, which begin at byte `lastRows` of a plane.
 */
const rowParameters = {
  plan: 'i32',
  stages: 'i32',
  /** Address of the first group of four rows, bytes from one group to the next, and number of groups. */
  from: 'i32',
  rowsBytes: 'i32',
  rowQuads: 'i32',
  /**
   * Bytes from the start of the transform to the first sample that is kept, and number of groups of four samples that are kept.
   */
  skip: 'i32',
  columnQuads: 'i32',
  outA: 'i32',
  outB: 'i32',
  outRowBytes: 'i32',
  lastRows: 'i32',
  one: 'i32',
  two: 'i32',
  result: 'i32',
} as const;

/**
 * The two passes of the inverse transform, and their parameters.
 *
 * `inverseColumns…` multiply by a factor, transform back along y, and keep rows from byte `skip` on, in groups of four. Rows
 * 4r … 4r + 3 of frequency kx go to element kx at `to + r·rowsBytes`; the last four rows begin at byte `last`, and may
 * overlap those before.
 */
export const inverseParameters: Readonly<
  Record<'inverseColumnsReal' | 'inverseColumnsComplex', typeof columnParameters> &
    Record<'inverseRows', typeof rowParameters>
> = {
  inverseColumnsReal: columnParameters,
  inverseColumnsComplex: columnParameters,
  inverseRows: rowParameters,
};

/** The two passes of the forward transform of a real image, and their parameters. */
export const forwardParameters = {
  /**
   * Twice the transform along x of blocks × 8 real rows, four rows in the lanes and two such fours in one complex
   * signal. Frequency 4g + lane of row y goes to `to + g·groupBytes + y·ELEMENT`, imaginary part first.
   */
  forwardRows: {
    /** Address of the transform's stages, and how many there are. */
    plan: 'i32',
    stages: 'i32',
    /** Address of the first sample, and bytes from a row to the next. */
    image: 'i32',
    rowBytes: 'i32',
    /** Rows in eights, and samples of a row in fours; samples after these are zero. */
    blocks: 'i32',
    inputQuads: 'i32',
    /** Frequencies in fours, and samples of the transform. */
    quads: 'i32',
    length: 'i32',
    to: 'i32',
    groupBytes: 'i32',
    /** Three buffers, and which of the last two the transform ends in. */
    gathered: 'i32',
    one: 'i32',
    two: 'i32',
    result: 'i32',
  },
  /**
   * The transform along y, in place, of what forwardRows left in the first `rows` elements, with zeros after them;
   * afterwards the real part comes first.
   */
  forwardColumns: {
    plan: 'i32',
    stages: 'i32',
    /** Address of the first group of four columns, bytes from a group to the next, and groups. */
    group: 'i32',
    groupBytes: 'i32',
    groups: 'i32',
    /** Elements of the transform, and those that are there. */
    length: 'i32',
    rows: 'i32',
    one: 'i32',
    two: 'i32',
    result: 'i32',
  },
} as const;

/** Parameters of both kernels that make the spectrum of a pair of kernels. */
const pairParameters = {
  /** Addresses of the first groups of both spectra, and bytes from a group to the next. */
  groupA: 'i32',
  groupB: 'i32',
  groupBytes: 'i32',
  groups: 'i32',
  /** Elements of a group. */
  length: 'i32',
  /** Address of the result: its elements follow each other without gaps. */
  to: 'i32',
  scale: 'f32',
} as const;

/**
 * The scaled spectrum of kernel a + i·kernel b from those of both. `combineReal` keeps its real part only, which is all
 * there is when a is even and b is odd.
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
  /** Address of what the first group is multiplied by; the other groups' factors follow without gaps. */
  factor: 'i32',
  /** Elements of a group. */
  length: 'i32',
  /** Bytes from the transform's start to the first row that is kept, and to the last four rows. */
  skip: 'i32',
  last: 'i32',
  /** Rows that are kept, in fours. */
  quads: 'i32',
  /** Address of the result, and bytes from four rows to the next. */
  to: 'i32',
  rowsBytes: 'i32',
  /** Two buffers, and which of them the transform ends in. */
  one: 'i32',
  two: 'i32',
  result: 'i32',
} as const;

/**
 * Parameters of the kernel that transforms back along x what inverseColumns… left, and stores 4·rowQuads × 4·columnQuads
 * samples of the real part at outA and of the imaginary part at outB.
 *
 * A row has up to three samples less than 4·columnQuads, and four at least: its last four may overlap those before. So
 * may the last four rows, which begin at byte `lastRows` of a plane.
 */
const rowParameters = {
  plan: 'i32',
  stages: 'i32',
  /** Address of the first four rows, bytes from four rows to the next, and rows in fours. */
  from: 'i32',
  rowsBytes: 'i32',
  rowQuads: 'i32',
  /** Bytes from the transform's start to the first sample that is kept, and samples that are kept, in fours. */
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
 * The two passes of the transform back to images, and their parameters.
 *
 * `inverseColumns…` multiply by a factor, transform back along y, and keep rows from byte `skip` on, four by four. Rows
 * 4r … 4r + 3 of frequency kx go to element kx at `to + r·rowsBytes`; the last four rows are those at byte `last`, and may
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

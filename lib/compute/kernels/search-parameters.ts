/** The search for the nearest centre, for vectors stored dimension by dimension or one after the other, and its parameters. */
export const nearestParameters = {
  nearestPlanes: {
    /** Dimension k of the first vector is at `at` + entry k of the list of offsets. */
    at: 'i32',
    offsets: 'i32',
    dimensions: 'i32',
    /** Number of blocks of twelve vectors. */
    blocks: 'i32',
    /** Address of scratch memory for a packed block, and of the results. */
    packed: 'i32',
    results: 'i32',
    /** Address of the origin that is subtracted from every vector, one float32 per dimension. */
    origin: 'i32',
    /** Address of the groups of packed centres, and number of groups. */
    centres: 'i32',
    groups: 'i32',
    /** Address of the bounds on rounding, see `roundingError`. */
    bounds: 'i32',
  },
  nearestRows: {
    /** Each vector begins at `data` + its entry in the list of addresses. */
    data: 'i32',
    addresses: 'i32',
    dimensions: 'i32',
    blocks: 'i32',
    packed: 'i32',
    results: 'i32',
    origin: 'i32',
    centres: 'i32',
    groups: 'i32',
    bounds: 'i32',
  },
} as const;

/** The search that begins with a projection onto a few axes, and its parameters. */
export const coarseParameters = {
  coarsePlanes: {
    /** As for the search without axes, see `nearestParameters`. */
    at: 'i32',
    offsets: 'i32',
    dimensions: 'i32',
    blocks: 'i32',
    packed: 'i32',
    results: 'i32',
    origin: 'i32',
    /** Address of the axes, in groups of three like centres, and number of groups. */
    axes: 'i32',
    threes: 'i32',
    /** Address of the groups of projected centres, and number of groups. */
    coarse: 'i32',
    groups: 'i32',
    /** Address of the centres one by one, and number of centres. */
    singles: 'i32',
    count: 'i32',
    /** Address of the bounds on rounding in the whole space, followed by those in the projection. */
    bounds: 'i32',
    /** Address of scratch memory for a projected block and its scores for all centres. */
    work: 'i32',
  },
  coarseRows: {
    data: 'i32',
    addresses: 'i32',
    dimensions: 'i32',
    blocks: 'i32',
    packed: 'i32',
    results: 'i32',
    origin: 'i32',
    axes: 'i32',
    threes: 'i32',
    coarse: 'i32',
    groups: 'i32',
    singles: 'i32',
    count: 'i32',
    bounds: 'i32',
    work: 'i32',
  },
} as const;

/** The kernels of k-means, and their parameters. */
export const kmeansParameters = {
  /**
   * Lists those of the rows first … first + count − 1 whose slack is not above the drift of their label, and rowBytes times
   * each; stores their number at `open`.
   *
   * The lists need room for twelve more entries: the last row is repeated to fill its block of twelve.
   */
  listOpen: {
    /** For each row its label (int32) and its slack (float64); for each centre its drift (float64). */
    labels: 'i32',
    slack: 'i32',
    drift: 'i32',
    first: 'i32',
    count: 'i32',
    rowBytes: 'i32',
    /** Addresses of the two lists, int32. */
    rows: 'i32',
    addresses: 'i32',
    open: 'i32',
  },
  /**
   * Sets the slack of each listed row from its result in blocks of twelve, and lists the positions, in that list, of rows
   * whose label has changed or is uncertain; stores their number at `changed`.
   *
   * The list needs room for one more entry.
   */
  takeNearest: {
    /** Address of the list of rows, and number of rows. */
    rows: 'i32',
    open: 'i32',
    results: 'i32',
    labels: 'i32',
    slack: 'i32',
    drift: 'i32',
    list: 'i32',
    changed: 'i32',
  },
} as const;

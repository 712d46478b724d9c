/** The search for the nearest centre, of vectors side by side or one after the other, and its parameters. */
export const nearestParameters = {
  nearestPlanes: {
    /** Dimension k of the first vector lies at `at` + entry k of the list of offsets. */
    at: 'i32',
    offsets: 'i32',
    dimensions: 'i32',
    /** Vectors in twelves. */
    blocks: 'i32',
    /** Address of room for a packed block, and of the results. */
    packed: 'i32',
    results: 'i32',
    /** Address of what is taken from every vector, one float32 a dimension. */
    origin: 'i32',
    /** Address of the packed centres' groups, and how many there are. */
    centres: 'i32',
    groups: 'i32',
    /** Address of what bounds the rounding, see `roundingError`. */
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

/** The search along a few axes first, and its parameters. */
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
    /** Address of the axes, in threes as centres are, and how many threes. */
    axes: 'i32',
    threes: 'i32',
    /** Address of the groups of centres along the axes, and how many there are. */
    coarse: 'i32',
    groups: 'i32',
    /** Address of the centres one by one, and how many there are. */
    singles: 'i32',
    count: 'i32',
    /** Address of what bounds the rounding in the whole space and, after it, along the axes. */
    bounds: 'i32',
    /** Address of room for a block along the axes, and its scores for all centres. */
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
   * Lists the rows first … first + count − 1 whose slack is not above the drift of their label, and rowBytes times each;
   * leaves at `open` how many these are.
   *
   * The lists need room for twelve entries more: the last row is repeated so that the twelves are full.
   */
  listOpen: {
    /** Of each row its label, int32, and its slack, float64; of each centre its drift, float64. */
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
   * Gives each of a list of rows the slack that its result in blocks of twelve leaves it, and lists the places, in that
   * list, of rows whose label is another than before or not sure; leaves at `changed` how many these are.
   *
   * The list needs room for one entry more.
   */
  takeNearest: {
    /** Address of the list of rows, and how many there are. */
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

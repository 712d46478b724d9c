/** What a filter responds to; `learnt`: to whatever a network was trained to see. */
export type FilterKind = 'edge' | 'bar' | 'gaussian' | 'log' | 'schmid' | 'gabor' | 'learnt';

/** One filter of a bank. */
export interface Filter {
  /** size × size values, row-major, row 0 at the top. */
  readonly kernel: Float64Array;
  readonly kind: FilterKind;
  /** Scale σ (px): across an edge or bar, or of a Gaussian. */
  readonly sigma: number;
  /** Orientation of the edge, bar or wave (rad, counter-clockwise); 0 for isotropic filters. */
  readonly orientation: number;
}

/** An ordered set of square filters of one odd size. */
export interface FilterBank {
  readonly name: string;
  /** Side of every kernel (px). */
  readonly size: number;
  readonly filters: readonly Filter[];
}

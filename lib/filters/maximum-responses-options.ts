/** Options of `maximumResponses`. */
export interface MaximumResponsesOptions {
  /** Maximum response set. @defaultValue 'MR8' */
  readonly set?: 'MR8' | 'MR4' | 'MRS4';
  /**
   * Whether the maximum is taken over signed values or magnitudes. Orientations stop at 150°, so the sign of an edge
   * response depends on the direction of the contrast; only its magnitude is invariant to a rotation by 180°.
   * @defaultValue 'absEdge'
   */
  readonly sign?: 'signed' | 'absEdge' | 'absBoth';
}

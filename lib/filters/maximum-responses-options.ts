/** Options of `maximumResponses`. */
export interface MaximumResponsesOptions {
  /** Which set to take. @defaultValue 'MR8' */
  readonly set?: 'MR8' | 'MR4' | 'MRS4';
  /**
   * Whether the maximum is taken over signed values or magnitudes. Orientations stop at 150°, so an edge filter meets
   * a contour with either sign; its magnitude is what does not change when the image is turned by 180°.
   * @defaultValue 'absEdge'
   */
  readonly sign?: 'signed' | 'absEdge' | 'absBoth';
}

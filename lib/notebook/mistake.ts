/** A mistake as the compiler tells it: where in the program, and its messages from the whole to the details. */
export interface Mistake {
  readonly start: number;
  readonly end: number;
  readonly code: number;
  readonly messages: readonly string[];
}

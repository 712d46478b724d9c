/** A mistake as the compiler reports it: its position in the program, and its messages from the general to the details. */
export interface Mistake {
  readonly start: number;
  readonly end: number;
  readonly code: number;
  readonly messages: readonly string[];
}

/** A function that a student wrote, whatever it takes and returns. */
export type StudentFunction = (...values: never[]) => unknown;

/** The numbers in an answer, or what is wrong with its form. */
export type Reading = { readonly numbers: readonly number[] } | { readonly problem: string };

/** A function that the student is to write, with what is needed to check it. */
export interface Exercise<Inputs extends readonly unknown[]> {
  readonly name: string;
  /** Names of its parameters. */
  readonly inputs: readonly string[];
  /** The inputs it is tried on; the first can be worked by hand. */
  readonly cases: readonly Inputs[];
  /** The correct answer. */
  readonly solve: (...inputs: Inputs) => ArrayLike<number>;
  /** Common mistakes: the answer that each gives, and the hint for it. */
  readonly mistakes: readonly {
    readonly hint: string;
    readonly solve: (...inputs: Inputs) => ArrayLike<number>;
  }[];
  /** Extracts the numbers from an answer. */
  readonly read: (answer: unknown, inputs: Inputs) => Reading;
  /** Writes such numbers in the form of the answer. @defaultValue a list, or the number alone */
  readonly describe?: (numbers: readonly number[], inputs: Inputs) => string;
  /** The hint for an answer that contains NaN. */
  readonly notANumber: string;
}

/** A function that a student wrote: whatever it takes and returns. */
export type StudentFunction = (...values: never[]) => unknown;

/** The numbers of an answer, or what is wrong with its form. */
export type Reading = { readonly numbers: readonly number[] } | { readonly problem: string };

/** A function to be written, with what is needed to judge one. */
export interface Exercise<Inputs extends readonly unknown[]> {
  readonly name: string;
  /** Names of its parameters. */
  readonly inputs: readonly string[];
  /** What it is tried on: first what can be followed by hand. */
  readonly cases: readonly Inputs[];
  /** The right answer. */
  readonly solve: (...inputs: Inputs) => ArrayLike<number>;
  /** Answers of frequent mistakes: where a wrong answer is one of them, its words are the hint. */
  readonly mistakes: readonly {
    readonly hint: string;
    readonly solve: (...inputs: Inputs) => ArrayLike<number>;
  }[];
  /** Takes the numbers out of an answer. */
  readonly read: (answer: unknown, inputs: Inputs) => Reading;
  /** Writes such numbers as the answer that they are. @defaultValue a list, or the number alone */
  readonly describe?: (numbers: readonly number[], inputs: Inputs) => string;
  /** What to say of an answer with NaN in it. */
  readonly notANumber: string;
}

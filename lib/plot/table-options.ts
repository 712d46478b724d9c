/** Options of a table. */
export interface TableOptions {
  /** Fields to show, in order. @defaultValue those of the first row */
  readonly columns?: readonly string[];
  /** Headings of columns, by field. @defaultValue the field's name; for fields of the library's own rows, words with the unit */
  readonly headings?: Readonly<Record<string, string>>;
  /** A sentence above the table. */
  readonly caption?: string;
  /**
   * Significant digits of the largest number in a column with fractions; the others have the same number of decimals.
   * @defaultValue 4
   */
  readonly digits?: number;
  /** Decimals of the numbers of a column, by field. @defaultValue chosen by `digits` */
  readonly decimals?: Readonly<Record<string, number>>;
}

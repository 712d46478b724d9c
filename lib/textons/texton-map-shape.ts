/** The nearest texton at every pixel: `data[y * width + x]` is its row. */
export interface TextonMap {
  readonly width: number;
  readonly height: number;
  readonly data: Int32Array;
}

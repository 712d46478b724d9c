/** A grey image: `data[y * width + x]`, row 0 at the top; values in [0, 1] as read from a file. */
export interface Plane {
  readonly width: number;
  readonly height: number;
  readonly data: Float32Array;
}

/** The signed outputs of `count` filters at every pixel: `data[(k * height + y) * width + x]`. */
export interface Responses {
  readonly count: number;
  readonly width: number;
  readonly height: number;
  readonly data: Float32Array;
}

/** A row-major matrix in double precision: `data[row * cols + col]`. */
export interface Matrix {
  readonly rows: number;
  readonly cols: number;
  readonly data: Float64Array;
}

/** Options of every long-running function: cancellation, progress and the number of threads. */
export interface RunOptions {
  /** Cancels the work: the promise rejects with the signal's reason, and nothing is left half-done. */
  readonly signal?: AbortSignal;
  /** Called as work completes, with `done` growing from 0 to `total`. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Number of threads, which does not affect the result. @defaultValue all cores */
  readonly workers?: number;
}

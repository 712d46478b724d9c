import { stageRadices } from './fast-length';

/** Factors and roots of unity for transforms of one length. */
export interface FftPlan {
  readonly length: number;
  /** Product is `length`; each is 2, 3, 4 or 5. */
  readonly factors: readonly number[];
  /** cos(2πk/length) for k = 0 … length − 1. */
  readonly cos: Float64Array;
  /** sin(2πk/length) for k = 0 … length − 1. */
  readonly sin: Float64Array;
}

/** A complex array as real and imaginary parts. */
export interface Complex {
  readonly re: Float64Array;
  readonly im: Float64Array;
}

/**
 * Prepares a transform.
 * @param length number of samples, with no prime factor above 5
 * @throws RangeError for another length
 */
export function planFft(length: number): FftPlan {
  const factors = stageRadices(length);
  if (factors === undefined)
    throw new RangeError(
      `planFft: length must have no prime factor above 5, got ${length}; see nextFastLength`,
    );
  const cos = new Float64Array(length);
  const sin = new Float64Array(length);
  for (let k = 0; k < length; k++) {
    cos[k] = Math.cos((2 * Math.PI * k) / length);
    sin[k] = Math.sin((2 * Math.PI * k) / length);
  }
  return { length, factors, cos, sin };
}

/**
 * Transforms `batch` interleaved signals: sample t of signal q lies at `t * batch + q`.
 *
 * Stockham's algorithm: every stage reads one array and writes the other in the order of the next stage, so that no final
 * reordering is needed. With the width of an image as `batch`, it transforms all columns at once.
 * @param x the signals; overwritten
 * @param scratch of the same size; overwritten
 * @returns the one of the two that contains the result: Σₜ x[t]·exp(∓2πi·kt/length), not scaled
 */
export function fft(plan: FftPlan, x: Complex, scratch: Complex, batch: number, inverse: boolean): Complex {
  let from = x;
  let to = scratch;
  let length = plan.length;
  let stride = batch;
  for (const radix of plan.factors) {
    stage(plan, radix, from, to, length, stride, inverse ? 1 : -1);
    [from, to] = [to, from];
    length /= radix;
    stride *= radix;
  }
  return from;
}

/** One decimation-in-frequency pass: transforms of `radix` points, then the twiddle factors. */
function stage(
  plan: FftPlan,
  radix: number,
  from: Complex,
  to: Complex,
  length: number,
  stride: number,
  sign: number,
): void {
  const m = length / radix;
  const step = plan.length / length;
  const { re: xr, im: xi } = from;
  const { re: yr, im: yi } = to;
  for (let p = 0; p < m; p++) {
    const w1r = plan.cos[p * step] as number;
    const w1i = sign * (plan.sin[p * step] as number);
    const w2 = (2 * p * step) % plan.length;
    const w2r = plan.cos[w2] as number;
    const w2i = sign * (plan.sin[w2] as number);
    const w3 = (3 * p * step) % plan.length;
    const w3r = plan.cos[w3] as number;
    const w3i = sign * (plan.sin[w3] as number);
    const a = stride * p;
    const jump = stride * m;
    const b = stride * radix * p;
    if (radix === 4) {
      for (let q = 0; q < stride; q++) {
        const i = a + q;
        const o = b + q;
        const ar = xr[i] as number;
        const ai = xi[i] as number;
        const br = xr[i + jump] as number;
        const bi = xi[i + jump] as number;
        const cr = xr[i + 2 * jump] as number;
        const ci = xi[i + 2 * jump] as number;
        const dr = xr[i + 3 * jump] as number;
        const di = xi[i + 3 * jump] as number;
        const sr = ar + cr;
        const si = ai + ci;
        const tr = ar - cr;
        const ti = ai - ci;
        const ur = br + dr;
        const ui = bi + di;
        // sign·i·(b − d)
        const vr = -sign * (bi - di);
        const vi = sign * (br - dr);
        yr[o] = sr + ur;
        yi[o] = si + ui;
        const pr = tr + vr;
        const pi = ti + vi;
        yr[o + stride] = pr * w1r - pi * w1i;
        yi[o + stride] = pr * w1i + pi * w1r;
        const qr = sr - ur;
        const qi = si - ui;
        yr[o + 2 * stride] = qr * w2r - qi * w2i;
        yi[o + 2 * stride] = qr * w2i + qi * w2r;
        const rr = tr - vr;
        const ri = ti - vi;
        yr[o + 3 * stride] = rr * w3r - ri * w3i;
        yi[o + 3 * stride] = rr * w3i + ri * w3r;
      }
    } else if (radix === 2) {
      for (let q = 0; q < stride; q++) {
        const i = a + q;
        const o = b + q;
        const ar = xr[i] as number;
        const ai = xi[i] as number;
        const br = xr[i + jump] as number;
        const bi = xi[i + jump] as number;
        yr[o] = ar + br;
        yi[o] = ai + bi;
        yr[o + stride] = (ar - br) * w1r - (ai - bi) * w1i;
        yi[o + stride] = (ar - br) * w1i + (ai - bi) * w1r;
      }
    } else oddButterflies(plan, radix, from, to, stride, a, jump, b, p * step, sign);
  }
}

/** Transforms of 3 or 5 points, directly by the definition. */
function oddButterflies(
  plan: FftPlan,
  radix: number,
  from: Complex,
  to: Complex,
  stride: number,
  a: number,
  jump: number,
  b: number,
  twiddle: number,
  sign: number,
): void {
  const { re: xr, im: xi } = from;
  const { re: yr, im: yi } = to;
  const third = plan.length / radix;
  for (let k = 0; k < radix; k++) {
    const o = b + k * stride;
    for (let j = 0; j < radix; j++) {
      const at = (k * twiddle + ((j * k) % radix) * third) % plan.length;
      const wr = plan.cos[at] as number;
      const wi = sign * (plan.sin[at] as number);
      const i = a + j * jump;
      if (j === 0)
        for (let q = 0; q < stride; q++) {
          const r = xr[i + q] as number;
          const v = xi[i + q] as number;
          yr[o + q] = r * wr - v * wi;
          yi[o + q] = r * wi + v * wr;
        }
      else
        for (let q = 0; q < stride; q++) {
          const r = xr[i + q] as number;
          const v = xi[i + q] as number;
          yr[o + q] = (yr[o + q] as number) + r * wr - v * wi;
          yi[o + q] = (yi[o + q] as number) + r * wi + v * wr;
        }
    }
  }
}

/** A pair of plans for arrays of `rows` × `cols`. */
export interface Fft2Plan {
  readonly rows: FftPlan;
  readonly cols: FftPlan;
}

/** Prepares a two-dimensional transform of `rows` × `cols` samples. */
export function planFft2(rows: number, cols: number): Fft2Plan {
  const rowPlan = planFft(rows);
  return { rows: rowPlan, cols: rows === cols ? rowPlan : planFft(cols) };
}

/**
 * Transforms a row-major array of rows × cols in both directions.
 * @param x overwritten
 * @param scratch of the same size, overwritten; the result is in it or in x. @defaultValue a new one
 * @returns the transform, **transposed**: element (row frequency u, column frequency v) lies at `v * rows + u`; the
 * inverse takes that order and returns row-major samples. Not scaled.
 */
export function fft2(
  plan: Fft2Plan,
  x: Complex,
  inverse: boolean,
  scratch: Complex = complex(x.re.length),
): Complex {
  const rows = plan.rows.length;
  const cols = plan.cols.length;
  if (inverse) {
    const across = fft(plan.cols, x, scratch, rows, true);
    const turned = across === x ? scratch : x;
    transpose(across, turned, cols, rows);
    return fft(plan.rows, turned, across, cols, true);
  }
  const down = fft(plan.rows, x, scratch, cols, false);
  const turned = down === x ? scratch : x;
  transpose(down, turned, rows, cols);
  return fft(plan.cols, turned, down, rows, false);
}

/** Allocates a complex array of zeros. */
export function complex(length: number): Complex {
  return { re: new Float64Array(length), im: new Float64Array(length) };
}

/** Transposes rows × cols in blocks that stay in cache. */
function transpose(from: Complex, to: Complex, rows: number, cols: number): void {
  const block = 32;
  for (let r0 = 0; r0 < rows; r0 += block)
    for (let c0 = 0; c0 < cols; c0 += block)
      for (let r = r0; r < Math.min(rows, r0 + block); r++)
        for (let c = c0; c < Math.min(cols, c0 + block); c++) {
          to.re[c * rows + r] = from.re[r * cols + c] as number;
          to.im[c * rows + r] = from.im[r * cols + c] as number;
        }
}

import { stageRadices } from 'texton-lab/dist/compute/fast-length';

/** A complex signal in two parts. */
export interface Signal {
  readonly re: Float64Array;
  readonly im: Float64Array;
}

/** Makes a signal of a function of the sample's index. */
export function signalOf(length: number, sample: (t: number) => readonly [number, number]): Signal {
  const re = new Float64Array(length);
  const im = new Float64Array(length);
  for (let t = 0; t < length; t++) [re[t], im[t]] = sample(t) as [number, number];
  return { re, im };
}

/** The Fourier transform by its definition: Σ x[t]·exp(sign·2πi·kt/length). */
export function dft({ re, im }: Signal, sign: 1 | -1): Signal {
  const n = re.length;
  return signalOf(n, (k) => {
    let [sumRe, sumIm] = [0, 0];
    for (let t = 0; t < n; t++) {
      const angle = (sign * 2 * Math.PI * ((k * t) % n)) / n;
      const [x, y] = [re[t] as number, im[t] as number];
      sumRe += x * Math.cos(angle) - y * Math.sin(angle);
      sumIm += x * Math.sin(angle) + y * Math.cos(angle);
    }
    return [sumRe, sumIm];
  });
}

/** The transform of rows × cols samples, row by row and then column by column; row-major as its input. */
export function dft2(signal: Signal, cols: number, sign: 1 | -1): Signal {
  const rows = signal.re.length / cols;
  const pick = ({ re, im }: Signal, at: (t: number) => number, length: number): Signal =>
    signalOf(length, (t) => [re[at(t)] as number, im[at(t)] as number]);
  const across = Array.from({ length: rows }, (_, y) =>
    dft(
      pick(signal, (x) => y * cols + x, cols),
      sign,
    ),
  );
  const down = Array.from({ length: cols }, (_, x) =>
    dft(
      signalOf(rows, (y) => [across[y]?.re[x] as number, across[y]?.im[x] as number]),
      sign,
    ),
  );
  return signalOf(rows * cols, (i) => {
    const column = down[i % cols] as Signal;
    return [column.re[Math.floor(i / cols)] as number, column.im[Math.floor(i / cols)] as number];
  });
}

/** Reads one lane of points in memory: four real parts, then four imaginary ones, from a word on. */
export function laneOf(float32: Float32Array, word: number, length: number, lane: number): Signal {
  return signalOf(length, (t) => [
    float32[word + 8 * t + lane] as number,
    float32[word + 8 * t + 4 + lane] as number,
  ]);
}

/** Writes a transform's stages at an address, its twiddle factors behind them; returns the number of stages. */
export function writePlan(
  { int32, float32 }: { int32: Int32Array; float32: Float32Array },
  address: number,
  length: number,
): number {
  const radices = stageRadices(length) ?? [];
  let [at, rest, stride] = [address / 4 + 4 * radices.length, length, 1];
  radices.forEach((radix, k) => {
    const m = rest / radix;
    int32.set([radix, m, stride, at * 4], address / 4 + 4 * k);
    for (let p = 0; p < m; p++)
      for (let j = 1; j < radix; j++) {
        float32[at++] = Math.cos((2 * Math.PI * p * j) / rest);
        float32[at++] = Math.sin((2 * Math.PI * p * j) / rest);
      }
    rest = m;
    stride *= radix;
  });
  return radices.length;
}

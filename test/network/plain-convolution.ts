/** Images [batch, height, width, channels] and filters [height, width, channels, count], row-major in double precision. */
export interface Array4 {
  readonly shape: readonly [number, number, number, number];
  readonly data: Float64Array;
}

/** Values between −1 and 1 without pattern, the same everywhere, as single precision has them. */
export function noise(shape: Array4['shape'], seed: number): Array4 {
  const size = shape.reduce((product, side) => product * side, 1);
  const data = Float64Array.from({ length: size }, (_, i) => {
    const wild = Math.sin((i + 1) * 12.9898 + seed * 78.233) * 43758.5453;
    return Math.fround(2 * (wild - Math.floor(wild)) - 1);
  });
  return { shape, data };
}

type Visit = (product: { x: number; w: number; y: number }) => void;

/** Visits every product of a correlation with zero padding `pad` on all sides: the indices of pixel, weight and output. */
function eachProduct(x: Array4['shape'], w: Array4['shape'], pad: number, visit: Visit): Array4['shape'] {
  const [batch, height, width, channels] = x;
  const [kh, kw, , count] = w;
  const [rows, cols] = [height + 2 * pad - kh + 1, width + 2 * pad - kw + 1];
  for (let b = 0; b < batch; b++)
    for (let i = 0; i < rows; i++)
      for (let j = 0; j < cols; j++)
        for (let u = 0; u < kh; u++)
          for (let v = 0; v < kw; v++) {
            const [row, col] = [i + u - pad, j + v - pad];
            if (row < 0 || col < 0 || row >= height || col >= width) continue;
            for (let c = 0; c < channels; c++)
              for (let f = 0; f < count; f++)
                visit({
                  x: ((b * height + row) * width + col) * channels + c,
                  w: ((u * kw + v) * channels + c) * count + f,
                  y: ((b * rows + i) * cols + j) * count + f,
                });
          }
  return [batch, rows, cols, count];
}

const sizeOf = (shape: readonly number[]): number => shape.reduce((product, side) => product * side, 1);

/** Correlates by plain loops. */
export function correlate(x: Array4, w: Array4, pad: number = 0): Array4 {
  const [batch, height, width] = x.shape;
  const [kh, kw, , count] = w.shape;
  const shape = [batch, height + 2 * pad - kh + 1, width + 2 * pad - kw + 1, count] as const;
  const data = new Float64Array(sizeOf(shape));
  eachProduct(x.shape, w.shape, pad, (at) => {
    data[at.y]! += x.data[at.x]! * w.data[at.w]!;
  });
  return { shape, data };
}

/** The gradients of Σ dy·correlate(x, w) by plain loops. */
export function correlationGradients(
  x: Array4,
  w: Array4,
  dy: Array4,
  pad: number = 0,
): { readonly dx: Float64Array; readonly dw: Float64Array } {
  const dx = new Float64Array(x.data.length);
  const dw = new Float64Array(w.data.length);
  eachProduct(x.shape, w.shape, pad, (at) => {
    dx[at.x]! += dy.data[at.y]! * w.data[at.w]!;
    dw[at.w]! += dy.data[at.y]! * x.data[at.x]!;
  });
  return { dx, dw };
}

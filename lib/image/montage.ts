import { checkChoice, checkInteger, checkNumber, checkOptions, checkPlane, type Plane } from '../core';

/** Options of `montage`. */
export interface MontageOptions {
  /** Pictures in a row. @defaultValue ⌈√count⌉, as square as can be */
  readonly columns?: number;
  /** Pixels between two pictures. @defaultValue 2 */
  readonly gap?: number;
  /** Value of the gaps and of the space around smaller pictures. @defaultValue 1 */
  readonly background?: number;
  /**
   * 'none' keeps the values; 'each' stretches every picture's own minimum and maximum to 0 and 1; 'together' stretches
   * those of all pictures, so that they stay comparable. A constant picture becomes 0.5. @defaultValue 'none'
   */
  readonly stretch?: 'none' | 'each' | 'together';
}

/**
 * Arranges planes row by row in a grid, as one plane. Every cell has the size of the largest; smaller ones are centred.
 * @throws RangeError when there is no plane
 */
export function montage(planes: readonly Plane[], options: MontageOptions = {}): Plane {
  checkOptions('montage', options, ['columns', 'gap', 'background', 'stretch']);
  checkInteger('montage', 'planes.length', planes.length, 1);
  planes.forEach((plane, i) => checkPlane('montage', plane, `planes[${i}]`));
  const { background = 1, gap = 2, stretch = 'none' } = options;
  const columns = checkInteger(
    'montage',
    'columns',
    options.columns ?? Math.ceil(Math.sqrt(planes.length)),
    1,
  );
  checkInteger('montage', 'gap', gap, 0);
  checkNumber('montage', 'background', background);
  checkChoice('montage', 'stretch', stretch, ['none', 'each', 'together']);

  const cellWidth = Math.max(...planes.map((plane) => plane.width));
  const cellHeight = Math.max(...planes.map((plane) => plane.height));
  const rows = Math.ceil(planes.length / columns);
  const width = columns * (cellWidth + gap) - gap;
  const height = rows * (cellHeight + gap) - gap;
  const data = new Float32Array(width * height).fill(background);
  const shared = stretch === 'together' ? extent(planes) : undefined;
  planes.forEach((plane, i) => {
    const { low, high } = shared ?? (stretch === 'each' ? extent([plane]) : { low: 0, high: 1 });
    const left = (i % columns) * (cellWidth + gap) + Math.floor((cellWidth - plane.width) / 2);
    const top = Math.floor(i / columns) * (cellHeight + gap) + Math.floor((cellHeight - plane.height) / 2);
    for (let y = 0; y < plane.height; y++)
      for (let x = 0; x < plane.width; x++) {
        const value = plane.data[y * plane.width + x] as number;
        data[(top + y) * width + left + x] = high > low ? (value - low) / (high - low) : 0.5;
      }
  });
  return { width, height, data };
}

/** The smallest and the largest value of all planes. */
function extent(planes: readonly Plane[]): { low: number; high: number } {
  let low = Infinity;
  let high = -Infinity;
  for (const plane of planes)
    for (const value of plane.data) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  return { low, high };
}

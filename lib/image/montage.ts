import {
  checkInteger,
  checkList,
  checkPlane,
  choiceOption,
  integerOption,
  numberOption,
  readOptions,
  type Plane,
} from '../core';
import { defaultMaxPixels } from './open-image';

/** Options of `montage`. */
export interface MontageOptions {
  /** Pictures per row. @defaultValue ⌈√count⌉, nearly square */
  readonly columns?: number;
  /** Gap between pictures (px). @defaultValue 2 */
  readonly gap?: number;
  /** Value of the gaps and of the space around smaller pictures. @defaultValue 1 */
  readonly background?: number;
  /**
   * 'none' keeps the values; 'each' stretches the range of each picture to [0, 1]; 'together' stretches the common range,
   * so that pictures stay comparable. A constant picture becomes 0.5. @defaultValue 'none'
   */
  readonly stretch?: 'none' | 'each' | 'together';
}

const rules = {
  columns: integerOption({ min: 1 }),
  gap: integerOption({ min: 0, default: 2 }),
  background: numberOption({ default: 1 }),
  stretch: choiceOption(['none', 'each', 'together'], 'none'),
};

/**
 * Arranges planes row by row in a grid and returns one plane. Every cell has the size of the largest plane; smaller planes
 * are centred.
 * @throws RangeError when the list is empty, or the montage would have more than 2²⁸ pixels
 * @example
 * ```ts
 * import { montage, readPlane, standardise } from 'texton-lab';
 *
 * const bark = await readPlane('bark.png');
 * const sheet = montage([bark, standardise(bark)], { gap: 4, stretch: 'each' });
 * console.log(sheet.width, sheet.height); // → 164 60
 * ```
 */
export function montage(planes: readonly Plane[], options: MontageOptions = {}): Plane {
  checkList('montage', 'planes', planes, 'a list of planes');
  checkInteger('montage', 'planes.length', planes.length, 1);
  // Most array methods skip holes.
  const list = Array.from(planes);
  list.forEach((plane, i) => checkPlane('montage', plane, `planes[${i}]`));
  const {
    columns = Math.ceil(Math.sqrt(list.length)),
    gap,
    background,
    stretch,
  } = readOptions('montage', options, rules);

  const cellWidth = list.reduce((most, plane) => Math.max(most, plane.width), 0);
  const cellHeight = list.reduce((most, plane) => Math.max(most, plane.height), 0);
  const rows = Math.ceil(list.length / columns);
  const width = columns * (cellWidth + gap) - gap;
  const height = rows * (cellHeight + gap) - gap;
  if (width * height > defaultMaxPixels)
    throw new RangeError(
      `montage: the montage must have at most ${defaultMaxPixels} pixels, got ${width} × ${height} of ${columns} columns with gaps of ${gap}; use fewer columns, a smaller gap or fewer planes`,
    );
  const data = new Float32Array(width * height).fill(background);
  const shared = stretch === 'together' ? extent(list) : undefined;
  list.forEach((plane, i) => {
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

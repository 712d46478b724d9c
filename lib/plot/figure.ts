import type { TopLevelSpec } from 'vega-lite';
import type { Plane } from '../core';
import type { TableOptions } from './table-options';

/** A Vega-Lite chart with alternative text. */
export interface Chart {
  readonly kind: 'chart';
  readonly spec: TopLevelSpec;
  /** Alternative text. */
  readonly text: string;
}

/** Mapping of values to black … white: a fixed range, that of each image, that of all, or for each image symmetric about 0. */
export type GreyRange = readonly [black: number, white: number] | 'own' | 'shared' | 'symmetric';

/** A picture in a grid. */
export interface GridImage {
  readonly plane: Plane;
  readonly title?: string;
  /** Colour table `#rrggbb`: pixels are indices into it instead of grey levels. See `labelImage`. */
  readonly colours?: readonly string[];
}

/** Pictures side by side with alternative text. */
export interface ImageGrid {
  readonly kind: 'images';
  readonly images: readonly GridImage[];
  readonly columns: number;
  /** Screen pixels per image pixel. */
  readonly scale: number;
  readonly range: GreyRange;
  readonly title?: string;
  /** What the pictures of each row have in common, at its left. */
  readonly rowTitles?: readonly string[];
  /** Alternative text. */
  readonly text: string;
}

/** A table, and the same as text. */
export interface Table {
  readonly kind: 'table';
  readonly rows: readonly Row[];
  readonly options: TableOptions;
  /** In aligned columns. */
  readonly text: string;
}

/** A figure for `show` and `renderPng`. */
export type Figure = Chart | ImageGrid;

/** A row of data: one value per field. */
export type Row = Readonly<Record<string, number | string | boolean>>;

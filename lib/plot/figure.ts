import type { TopLevelSpec } from 'vega-lite';
import type { Plane } from '../core';
import type { TableOptions } from './table-options';

/** A Vega-Lite chart and what it shows in words. */
export interface Chart {
  readonly kind: 'chart';
  readonly spec: TopLevelSpec;
  /** The text alternative. */
  readonly text: string;
}

/** How grey values become black … white: a fixed range, each image's own, one for all, or each about 0 as mid grey. */
export type GreyRange = readonly [black: number, white: number] | 'own' | 'shared' | 'symmetric';

/** One picture of a grid. */
export interface GridImage {
  readonly plane: Plane;
  readonly title?: string;
  /** Colours `#rrggbb`: pixels are numbers of these, in place of grey values. See `labelImage`. */
  readonly colours?: readonly string[];
}

/** Pictures side by side and what they show in words. */
export interface ImageGrid {
  readonly kind: 'images';
  readonly images: readonly GridImage[];
  readonly columns: number;
  /** Screen pixels per image pixel. */
  readonly scale: number;
  readonly range: GreyRange;
  readonly title?: string;
  /** The text alternative. */
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

/** Anything that `show` can show and `renderPng` can draw. */
export type Figure = Chart | ImageGrid;

/** A row of data: a value for each named field. */
export type Row = Readonly<Record<string, number | string | boolean>>;

import path from 'node:path';
import { numberOption, readOptions } from '../core';
import { checkFigure } from './check-figure';
import type { Chart, Figure } from './figure';
import { imageGridSvg } from './image-grid-svg';

/** A drawn figure. */
export interface Png {
  /** The PNG file's bytes. */
  readonly data: Buffer;
  /** Size to show it at (px); the file has `density` times as many pixels each way. */
  readonly width: number;
  readonly height: number;
}

/** The fonts that come with the package draw all that they have, so that the pixels are the same on every machine. */
const FONT = require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf');
const FONT_FILES = [FONT, path.join(path.dirname(FONT), 'DejaVuSans-Bold.ttf')];

/** Chinese, Japanese and Korean, which the package's fonts do not have: class names may be in any language. */
const OTHER_SCRIPTS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef]/u;

const rules = { density: numberOption({ min: 0.1, max: 16 }) };

/**
 * Draws a figure as PNG, the same bytes on every machine; only Chinese, Japanese and Korean are drawn by whatever font
 * of the machine has them.
 * @param options.density file pixels per screen pixel; default 2, for reduced pictures 1.5
 * @example
 * ```ts
 * import { writeFile } from 'node:fs/promises';
 * import { imageGrid, readPlane, renderPng } from 'texton-lab';
 *
 * const { data, width } = await renderPng(imageGrid([await readPlane('bark.png')], { scale: 2 }));
 * await writeFile('figure.png', data);
 * console.log(width >= 160); // → true
 * ```
 */
export async function renderPng(figure: Figure, options: { readonly density?: number } = {}): Promise<Png> {
  checkFigure('renderPng', figure);
  // A reduced photograph at double density would be larger than the photograph itself.
  const reduced = figure.kind === 'images' && figure.scale < 1;
  const { density = reduced ? 1.5 : 2 } = readOptions('renderPng', options, rules);
  const svg = figure.kind === 'chart' ? await chartSvg(figure) : await imageGridSvg(figure);
  // Loaded when first used, as sharp is: whoever draws nothing does not wait for it.
  const { Resvg } = await import('@resvg/resvg-js');
  const drawn = new Resvg(svg, {
    background: 'white',
    fitTo: { mode: 'zoom', value: density },
    font: {
      loadSystemFonts: OTHER_SCRIPTS.test(svg),
      fontFiles: FONT_FILES,
      defaultFontFamily: 'DejaVu Sans',
      sansSerifFamily: 'DejaVu Sans',
    },
  }).render();
  const coloured = figure.kind === 'chart' || figure.images.some((image) => image.colours !== undefined);
  return {
    // Grey pictures: one channel in place of four makes their file a quarter as large.
    data: coloured ? drawn.asPng() : await greyPng(drawn),
    width: Math.round(drawn.width / density),
    height: Math.round(drawn.height / density),
  };
}

async function greyPng(drawn: {
  readonly pixels: Buffer;
  readonly width: number;
  readonly height: number;
}): Promise<Buffer> {
  const { pixels, width, height } = drawn;
  const { default: sharp } = await import('sharp');
  return sharp(pixels, { raw: { width, height, channels: 4 } })
    .extractChannel(0)
    .png({ compressionLevel: 9 })
    .toBuffer();
}

async function chartSvg(chart: Chart): Promise<string> {
  // Vega takes a third of a second to load; whoever draws no chart does not wait for it.
  const [{ View, parse, Warn }, { compile }] = await Promise.all([import('vega'), import('vega-lite')]);
  let runtime: ReturnType<typeof parse>;
  try {
    runtime = parse(compile(chart.spec).spec);
  } catch (error) {
    const told = error instanceof Error ? error.message : String(error);
    throw new TypeError(`renderPng: figure.spec must be a Vega-Lite chart: ${told}`, { cause: error });
  }
  const view = new View(runtime, { renderer: 'none', logLevel: Warn });
  try {
    return await view.toSVG();
  } finally {
    view.finalize();
  }
}

import path from 'node:path';
import { choiceOption, numberOption, readOptions } from '../core';
import { checkFigure } from './check-figure';
import type { Chart, Figure } from './figure';
import { imageGridSvg } from './image-grid-svg';

/** A figure as PNG. */
export interface Png {
  /** The PNG file's bytes. */
  readonly data: Buffer;
  /** Size on screen (px); the file has `density` times as many pixels in each direction. */
  readonly width: number;
  readonly height: number;
}

/** Bundled fonts, so that the pixels are the same on every machine. */
const FONT = require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf');
const FONT_FILES = [FONT, path.join(path.dirname(FONT), 'DejaVuSans-Bold.ttf')];

/** Chinese, Japanese and Korean, which the bundled fonts lack. */
const OTHER_SCRIPTS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef]/u;

/** Options of {@link renderPng}. */
export interface RenderPngOptions {
  /** File pixels per screen pixel. @defaultValue 2, or 1.5 for reduced pictures */
  readonly density?: number;
  /** `'transparent'` for pages of any colour: text is then of a grey that can be read on white and on black. @defaultValue 'white' */
  readonly background?: 'white' | 'transparent';
}

const rules = {
  density: numberOption({ min: 0.1, max: 16 }),
  background: choiceOption(['white', 'transparent'], 'white'),
};

/**
 * Text on a page of unknown colour. Its contrast (WCAG 2) is 4.5 : 1 on white, 4.2 : 1 on the #111 of JupyterLab's dark
 * theme, 3.7 : 1 on #1e1e1e; more on one is less on the other.
 */
export const ANY_PAGE_TEXT = '#767676';

/**
 * Renders a figure as PNG, with the same bytes on every machine, except for Chinese, Japanese and Korean text, which uses
 * the system's fonts.
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
export async function renderPng(figure: Figure, options: RenderPngOptions = {}): Promise<Png> {
  checkFigure('renderPng', figure);
  // A reduced photograph at double density could be larger than the original.
  const reduced = figure.kind === 'images' && figure.scale < 1;
  const read = readOptions('renderPng', options, rules);
  const { density = reduced ? 1.5 : 2 } = read;
  const isClear = read.background === 'transparent';
  const text = isClear ? { text: ANY_PAGE_TEXT } : {};
  const svg = figure.kind === 'chart' ? await chartSvg(figure, text) : await imageGridSvg(figure, text);
  // Imported on first use: loading it takes time.
  const { Resvg } = await import('@resvg/resvg-js');
  const drawn = new Resvg(svg, {
    ...(isClear ? {} : { background: 'white' }),
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
    // Grey pictures need one channel instead of four.
    data: coloured ? drawn.asPng() : await greyPng(drawn.asPng()),
    width: Math.round(drawn.width / density),
    height: Math.round(drawn.height / density),
  };
}

async function greyPng(png: Buffer): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  return sharp(png).toColourspace('b-w').png({ compressionLevel: 9 }).toBuffer();
}

async function chartSvg(chart: Chart, { text }: { readonly text?: string }): Promise<string> {
  // Imported on first use: Vega takes a third of a second to load.
  const [{ View, logger, parse, Warn }, { compile }] = await Promise.all([
    import('vega'),
    import('vega-lite'),
  ]);
  let runtime: ReturnType<typeof parse>;
  try {
    runtime = parse(compile(chart.spec, text === undefined ? {} : { config: textConfig(text) }).spec);
  } catch (error) {
    const told = error instanceof Error ? error.message : String(error);
    throw new TypeError(`renderPng: figure.spec must be a Vega-Lite chart: ${told}`, { cause: error });
  }
  const log = logger(Warn);
  const { warn } = log;
  // Interactive marks listen to the window of a page, which does not exist here.
  log.warn = (...words: unknown[]) =>
    String(words[0]).startsWith('Can not resolve event source') ? log : warn.apply(log, words);
  const view = new View(runtime, { renderer: 'none', logger: log });
  try {
    return await view.toSVG();
  } finally {
    view.finalize();
  }
}

/** Configuration without a background, for text of one colour; text on top of marks keeps its own. */
function textConfig(colour: string): object {
  const both = { labelColor: colour, titleColor: colour };
  return { background: 'transparent', axis: both, legend: both, header: both, title: { color: colour } };
}

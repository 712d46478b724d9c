import type { Plane } from 'texton-lab';
import sharp from 'sharp';

/** How a picture of several panels is laid out, in screen pixels; the file has two for each. */
export interface PanelLayout {
  /** Size of a panel's image (px of the image). */
  readonly width: number;
  readonly height: number;
  /** Screen pixels per image pixel. */
  readonly scale: number;
  readonly columns: number;
  readonly count: number;
}

/** A panel, read back from the picture. */
export interface Panel {
  /** Grey from 0 to 1, one value for each pixel of the image; the mean of red, green and blue. */
  readonly plane: Plane;
  /** How many colours its pixels have. */
  readonly colours: number;
}

const DENSITY = 2;
const GAP = 6;
const TITLE = 15;

/**
 * Reads the panels of a picture that `imageGrid` laid out, all with titles.
 * @throws Error when there is no picture, or it has not the size that the layout makes
 */
export async function picturePanels(png: Buffer | undefined, layout: PanelLayout): Promise<Panel[]> {
  if (png === undefined) throw new Error('there is no such figure');
  const { width, height, scale, columns, count } = layout;
  const [across, down] = [Math.round(width * scale), Math.round(height * scale)];
  const { data, info } = await sharp(png)
    .removeAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const size = [columns * (across + GAP) + GAP, Math.ceil(count / columns) * (down + TITLE + GAP) + GAP];
  if (info.width !== DENSITY * (size[0] ?? 0) || info.height !== DENSITY * (size[1] ?? 0))
    throw new Error(
      `the picture has ${info.width}×${info.height} px, not twice ${size.join('×')}: another layout`,
    );
  return Array.from({ length: count }, (_, i) => {
    const left = GAP + (i % columns) * (across + GAP);
    const top = GAP + Math.floor(i / columns) * (down + TITLE + GAP) + TITLE;
    const colours = new Set<number>();
    const greys = Float32Array.from({ length: width * height }, (_unused, p) => {
      const x = Math.floor(DENSITY * (left + (((p % width) + 0.5) * across) / width));
      const y = Math.floor(DENSITY * (top + ((Math.floor(p / width) + 0.5) * down) / height));
      const at = (y * info.width + x) * info.channels;
      const [red = NaN, green = NaN, blue = NaN] = data.subarray(at, at + 3);
      colours.add(65536 * red + 256 * green + blue);
      return (red + green + blue) / 765;
    });
    return { plane: { width, height, data: greys }, colours: colours.size };
  });
}

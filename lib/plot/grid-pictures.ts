import type { Plane } from '../core';
import type { GreyRange, ImageGrid } from './figure';

/**
 * Encodes the pictures of a grid as `data:` addresses of 8-bit PNG files, one pixel of the file for each of the picture.
 * @param options.density if given, pictures with more pixels per pixel of the screen are reduced to it and stored with a
 * small loss, as WebP
 */
export async function gridPictures(
  { images, range, scale }: ImageGrid,
  { density = Infinity }: { readonly density?: number } = {},
): Promise<string[]> {
  const greys = images.filter(({ colours }) => colours === undefined).map(({ plane }) => plane);
  const shared = range === 'shared' ? extent(greys) : ([0, 1] as const);
  const { default: sharp } = await import('sharp');
  return Promise.all(
    images.map(async ({ plane, colours }) => {
      const { width, height } = plane;
      const bytes = colours
        ? colourBytes(plane, colours)
        : greyBytes(plane, greyLimits(plane, range, shared));
      const drawn = sharp(bytes, { raw: { width, height, channels: colours ? 3 : 1 } }).toColourspace(
        colours ? 'srgb' : 'b-w',
      );
      const share = scale * density;
      if (share >= 1) return address('png', await drawn.png({ compressionLevel: 9 }).toBuffer());
      const size = [width, height].map((side) => Math.max(1, Math.round(side * share)));
      const reduced = drawn.resize(size[0], size[1], { fit: 'fill' });
      return address('webp', await reduced.webp({ quality: 90 }).toBuffer());
    }),
  );
}

function address(kind: 'png' | 'webp', bytes: Buffer): string {
  return `data:image/${kind};base64,${bytes.toString('base64')}`;
}

function extent(planes: readonly Plane[]): readonly [number, number] {
  let low = Infinity;
  let high = -Infinity;
  for (const { data } of planes)
    for (const v of data) {
      if (v < low) low = v;
      if (v > high) high = v;
    }
  return [low, high];
}

function greyLimits(
  plane: Plane,
  range: GreyRange,
  shared: readonly [number, number],
): readonly [number, number] {
  if (range === 'shared') return shared;
  if (range === 'own') return extent([plane]);
  if (range !== 'symmetric') return range;
  const [low, high] = extent([plane]);
  const most = Math.max(-low, high);
  return [-most, most];
}

/** Rounds half up; a constant picture is mid grey. */
function greyBytes({ data }: Plane, [black, white]: readonly [number, number]): Uint8Array {
  const span = white - black;
  return Uint8Array.from(data, (v) =>
    span === 0 ? 128 : Math.max(0, Math.min(255, Math.floor(((v - black) / span) * 255 + 0.5))),
  );
}

function colourBytes({ data }: Plane, colours: readonly string[]): Uint8Array {
  const values = colours.map((colour) => parseInt(colour.slice(1), 16));
  const bytes = new Uint8Array(3 * data.length);
  data.forEach((number, i) => {
    const value = values[number] ?? 0;
    bytes.set([value >> 16, (value >> 8) & 255, value & 255], 3 * i);
  });
  return bytes;
}

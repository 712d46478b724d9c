import { checkInteger } from '../core';
import { PALETTE } from './palette';

type Colour = readonly [number, number, number];

/** Matrices that simulate colour vision on linear RGB: normal, protanopia, deuteranopia. */
const READERS: readonly (readonly number[])[] = [
  [1, 0, 0, 0, 1, 0, 0, 0, 1],
  [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
];

/** Levels per channel of the candidate colours: 9³ candidates. */
const STEPS = 9;

/** Least lightness (OKLab); darker colours all look black. */
const DARKEST = 0.3;

let made: readonly string[] | undefined;

/**
 * Returns distinct colours for unordered labels: the eight of the palette, then repeatedly the colour farthest from all
 * before it, for normal and colour-blind vision.
 *
 * Distances are measured in OKLab; colour blindness is simulated after G. Machado, M. Oliveira, L. Fernandes, IEEE Trans.
 * Vis. Comput. Graph. 15 (2009), doi:10.1109/TVCG.2009.113.
 * @param count number of labels; the colours repeat after 512
 * @returns colours `#rrggbb`
 */
export function labelColours(count: number): readonly string[] {
  checkInteger('labelColours', 'count', count, 1, 1e6);
  made ??= spreadColours(512);
  const colours = made;
  return Array.from({ length: count }, (_, i) => colours[i % colours.length] as string);
}

function spreadColours(count: number): string[] {
  const candidates = Array.from({ length: STEPS ** 3 }, (_, i) =>
    hex([Math.floor(i / STEPS ** 2), Math.floor(i / STEPS) % STEPS, i % STEPS]),
  ).filter((colour) => (perceived(colour)[0]?.[0] ?? 0) >= DARKEST);
  const places = candidates.map(perceived);
  const distances = new Float64Array(candidates.length).fill(Infinity);
  const lower = (colour: string): void => {
    const place = perceived(colour);
    places.forEach((other, i) => (distances[i] = Math.min(distances[i] as number, distance(place, other))));
  };
  const chosen = [...PALETTE];
  chosen.forEach(lower);
  while (chosen.length < count) {
    const next = candidates[distances.indexOf(distances.reduce((a, b) => Math.max(a, b)))] as string;
    chosen.push(next);
    lower(next);
  }
  return chosen;
}

function hex(steps: Colour): string {
  const byte = (step: number): string =>
    Math.round((step * 255) / (STEPS - 1))
      .toString(16)
      .padStart(2, '0');
  return `#${steps.map(byte).join('')}`;
}

/** The smallest distance between two colours over all kinds of vision. */
function distance(a: readonly Colour[], b: readonly Colour[]): number {
  return Math.min(
    ...a.map(([l, m, s], i) => {
      const [l2, m2, s2] = b[i] as Colour;
      return Math.hypot(l - l2, m - m2, s - s2);
    }),
  );
}

/** A colour in OKLab for each kind of vision. */
function perceived(colour: string): Colour[] {
  const [r, g, b] = [1, 3, 5].map((at) => linear(parseInt(colour.slice(at, at + 2), 16) / 255)) as [
    number,
    number,
    number,
  ];
  return READERS.map((m) => {
    const seen = (row: number): number => {
      const value = (m[3 * row] ?? 0) * r + (m[3 * row + 1] ?? 0) * g + (m[3 * row + 2] ?? 0) * b;
      return Math.max(0, Math.min(1, value));
    };
    return okLab(seen(0), seen(1), seen(2));
  });
}

function linear(v: number): number {
  return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
}

/** Converts linear RGB to OKLab (B. Ottosson). */
function okLab(r: number, g: number, b: number): Colour {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

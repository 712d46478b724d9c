import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { randomGenerator, type LongCall } from '../../core';
import { writePlane } from '../../image';

/** Names of the 61 rendered classes, in order. */
export const renderedClassNames: readonly string[] = Array.from({ length: 61 }, (_, i) => `noise ${i + 1}`);

async function noise(file: string, size: number, seed: number): Promise<void> {
  if (existsSync(file)) return;
  const random = randomGenerator(seed, size);
  const data = Float32Array.from({ length: size * size }, () => random.next());
  await writePlane(file, { width: size, height: size, data });
}

/** Stand-in: writes noise in CUReT's layout. */
export async function ensureRenderedCuret(
  options: { root: string; classes?: readonly number[] } & LongCall,
): Promise<string> {
  const folder = join(options.root, 'rendered', 'curet');
  const classes = options.classes ?? Array.from({ length: 61 }, (_, i) => i + 1);
  for (const number of classes) {
    const name = String(number).padStart(2, '0');
    mkdirSync(join(folder, `sample${name}`), { recursive: true });
    for (let i = 0; i < 92; i++) {
      options.signal?.throwIfAborted();
      const file = join(folder, `sample${name}`, `${name}-${String(2 + 2 * i).padStart(3, '0')}.png`);
      await noise(file, 200, 1000 * number + i);
      options.onProgress?.(i + 1, 92);
    }
  }
  return folder;
}

/** Stand-in: writes noise in Brodatz's layout. */
export async function ensureRenderedBrodatz(
  options: { root: string; images?: readonly number[] } & LongCall,
): Promise<string> {
  const folder = join(options.root, 'rendered', 'brodatz');
  mkdirSync(folder, { recursive: true });
  const images = options.images ?? Array.from({ length: 13 }, (_, i) => i + 1);
  for (const number of images) {
    options.signal?.throwIfAborted();
    await noise(join(folder, `1.3.${String(number).padStart(2, '0')}.tiff`), 1024, number);
    options.onProgress?.(number, 13);
  }
  return folder;
}

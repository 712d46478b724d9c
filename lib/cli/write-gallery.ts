import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { GalleryEntry } from '../notebook';
import { writeTogether, type Output } from './write-together';

/** Width of a thumbnail (px): twice that of its card, for dense screens. */
const thumbnailWidth = 640;

/** Options of {@link writeGallery}. */
export interface WriteGalleryOptions {
  /** Address of the API reference. */
  readonly reference?: string;
}

/**
 * Writes the index of a folder of executed notebooks and their pages, with a thumbnail for each.
 * @param names names of the notebooks, without `.ipynb`
 */
export async function writeGallery(
  folder: string,
  names: readonly string[],
  options: WriteGalleryOptions = {},
): Promise<void> {
  const { galleryHtml, notebookSummary, readNotebook } = await import('../notebook/index.js');
  const outputs: Output[] = [];
  const entries: GalleryEntry[] = [];
  for (const name of names) {
    const { title, subtitle, sentence, picture } = notebookSummary(
      await readNotebook(join(folder, `${name}.ipynb`)),
    );
    if (picture) {
      const small = sharp(picture).resize({ width: thumbnailWidth, withoutEnlargement: true });
      outputs.push({
        file: join(folder, 'thumbnails', `${name}.png`),
        data: await small.png({ palette: true }).toBuffer(),
      });
    }
    entries.push({
      page: `${encodeURIComponent(name)}.html`,
      title: title ?? name,
      subtitle,
      sentence,
      ...(picture && { thumbnail: `thumbnails/${encodeURIComponent(name)}.png` }),
      notebook: `${encodeURIComponent(name)}.ipynb`,
    });
  }
  const html = galleryHtml(entries, {
    title: 'Texton Lab',
    introduction:
      'Textures and textons, step by step: lessons in TypeScript, shown here with all their outputs. ' +
      'Each can be downloaded and run in JupyterLab.',
    ...options,
  });
  await mkdir(join(folder, 'thumbnails'), { recursive: true });
  await writeTogether('notebooks', [...outputs, { file: join(folder, 'index.html'), data: html }]);
}

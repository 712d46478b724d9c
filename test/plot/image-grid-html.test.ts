import sharp from 'sharp';
import { imageGrid, labelImage } from 'texton-lab';
import { sanitiseHtml } from 'texton-lab/dist/notebook/sanitise-html';
import { imageGridHtml } from 'texton-lab/dist/plot/image-grid-html';
import { describe, expect, it } from 'vitest';

const plane = (width: number, height: number) => ({
  width,
  height,
  data: Float32Array.from({ length: width * height }, (_, i) => (i % width) / width),
});

describe('imageGridHtml', () => {
  it('gives every picture an alternative text: its title, that of its row, or its number', async () => {
    const alternatives = async (options: object): Promise<string[]> => {
      const html = await imageGridHtml(imageGrid([plane(2, 1), plane(2, 1)], options));
      return Array.from(html.matchAll(/<img alt="([^"]*)"/g), ([, text]) => text as string);
    };
    expect(await alternatives({ titles: ['<one>', ''] })).toEqual(['&#60;one&#62;', 'picture 2 of 2']);
    const rowTitles = ['black', 'reflected'];
    expect(await alternatives({ columns: 1, rowTitles })).toEqual(rowTitles);
    expect(await alternatives({ columns: 2, rowTitles: ['black'] })).toEqual([
      'black, picture 1',
      'black, picture 2',
    ]);
    expect(await alternatives({ columns: 1, rowTitles, titles: ['a', 'b'] })).toEqual([
      'black, a',
      'reflected, b',
    ]);
  });
  it('names no colour of text, so that it has that of the page', async () => {
    const html = await imageGridHtml(imageGrid([plane(2, 1)], { titles: ['a'], title: 'Title' }));
    expect(html).toContain('>a</div>');
    expect(html).not.toMatch(/[;"]color:|background/);
  });
  it('stores the pixels of a picture exactly, whatever its size on the screen', async () => {
    const map = { width: 2, height: 1, data: Int32Array.of(0, 1) };
    const html = await imageGridHtml(imageGrid([labelImage(map, { count: 2 })], { scale: 40 }));
    const address = /src="data:image\/png;base64,([^"]+)"/.exec(html)?.[1] ?? '';
    const { data, info } = await sharp(Buffer.from(address, 'base64'))
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).toEqual([2, 1]);
    expect(Array.from(data)).toEqual([0x00, 0x72, 0xb2, 0xd5, 0x5e, 0x00]);
    expect(html).toContain('width="80" height="40"');
  });
  it('stores a picture that it reduces by far in fewer pixels', async () => {
    const html = await imageGridHtml(imageGrid([plane(400, 200)], { scale: 0.25 }));
    const address = /src="data:image\/webp;base64,([^"]+)"/.exec(html)?.[1] ?? '';
    const { width, height } = await sharp(Buffer.from(address, 'base64')).metadata();
    expect([width, height]).toEqual([150, 75]);
  });
  it('lets pictures shrink on narrow pages, though not below one screen pixel for each of theirs', async () => {
    const columns = async (scale: number): Promise<string | undefined> =>
      /grid-template-columns:([^;]*);/.exec(await imageGridHtml(imageGrid([plane(50, 50)], { scale })))?.[1];
    expect(await columns(1.2)).toBe('minmax(50px,60px)');
    expect(await columns(4)).toBe('minmax(120px,200px)');
    expect(await columns(0.5)).toBe('minmax(25px,25px)');
  });
  it('keeps its looks where a page sanitises it', async () => {
    const html = await imageGridHtml(
      imageGrid([plane(2, 1), plane(2, 1), plane(1, 1)], {
        titles: ['a', '', 'c'],
        columns: 2,
        rowTitles: ['x', 'y'],
        title: 'T',
      }),
    );
    const styles = (text: string): string[] =>
      Array.from(text.matchAll(/(?:style|role|aria-\w+)="[^"]*"/g), ([all]) => all);
    // The indent is JupyterLab's.
    const elsewhere = html.replace(';padding-left:var(--jp-code-padding,0)', '');
    expect(elsewhere.length).toBeLessThan(html.length);
    expect(styles(sanitiseHtml(html))).toEqual(styles(elsewhere));
  });
});

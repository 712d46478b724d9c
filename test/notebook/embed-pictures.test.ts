import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { embedPictures } from 'texton-lab/dist/notebook';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from './fixtures';

const bytes = {
  png: Buffer.from('\x89PNG\r\n\x1a\n…', 'latin1'),
  jpeg: Buffer.from('\xff\xd8\xff\xe0…', 'latin1'),
  gif: Buffer.from('GIF89a…'),
  webp: Buffer.from('RIFF....WEBP…'),
  'svg+xml': Buffer.from(
    '<?xml version="1.0"?>\n<!-- by hand -->\n<svg xmlns="http://www.w3.org/2000/svg"/>',
  ),
};
const address = (kind: keyof typeof bytes): string =>
  `data:image/${kind};base64,${bytes[kind].toString('base64')}`;

describe('embedPictures', () => {
  const folder = temporaryFolder();
  const embed = embedPictures(join(folder, 'lesson'));
  mkdirSync(join(folder, 'lesson'));
  const write = (name: string, content: string | Buffer): void => writeFileSync(join(folder, name), content);

  it.each(Object.keys(bytes) as (keyof typeof bytes)[])('embeds %s, told from its contents', (kind) => {
    write('picture.dat', bytes[kind]);
    expect(embed('../picture.dat')).toBe(address(kind));
  });
  it('finds files by absolute paths and by names with blanks, percent signs and umlauts', () => {
    for (const name of ['a b.png', '100%.png', 'ä%20.png']) write(join('lesson', name), bytes.png);
    for (const name of ['a b.png', 'a%20b.png', '100%.png', '100%25.png', '%C3%A4%2520.png', 'ä%20.png'])
      expect(embed(name)).toBe(address('png'));
    expect(embed(join(folder, 'lesson', 'a b.png'))).toBe(address('png'));
  });
  it('embeds no file that is no picture, whatever its name says', () => {
    write('key.png', '-----BEGIN PRIVATE KEY-----');
    write('page.svg', '<html><svg></svg></html>');
    write('empty.png', '');
    for (const name of ['key.png', 'page.svg', 'empty.png', '.']) expect(embed(`../${name}`)).toBeUndefined();
    symlinkSync('/etc/passwd', join(folder, 'passwd.png'));
    expect(embed('../passwd.png')).toBeUndefined();
    expect(embed('/etc/passwd')).toBeUndefined();
    expect(embed('/dev/zero')).toBeUndefined();
  });
  it.skipIf(process.platform === 'win32')('does not wait for a pipe', () => {
    execFileSync('mkfifo', [join(folder, 'pipe.png')]);
    expect(embed('../pipe.png')).toBeUndefined();
  });
  it.each([
    'https://example.org/a.png',
    '//example.org/a.png',
    '\\\\example.org\\a.png',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,x',
    'gone.png',
    'a\0b.png',
    `${'long/'.repeat(2000)}a.png`,
    '%E0%A4%A',
    '',
  ])('finds nothing at %j', (name) => {
    expect(embed(name)).toBeUndefined();
  });
  it('embeds files of at most 16 MB, and of 64 MB in all', () => {
    write('large.png', bytes.png);
    truncateSync(join(folder, 'large.png'), 16e6 + 1);
    expect(embed('../large.png')).toBeUndefined();
    truncateSync(join(folder, 'large.png'), 16e6);
    const fresh = embedPictures(folder);
    const found = Array.from({ length: 5 }, () => fresh('large.png') !== undefined);
    expect(found).toEqual([true, true, true, true, false]);
    expect(fresh('lesson/a b.png')).toBeUndefined();
  });
  it('embeds no file where it was given no folder', () => {
    expect(embedPictures(undefined)(join(folder, 'lesson', 'a b.png'))).toBeUndefined();
  });
  it('embeds the pictures among the attachments of a cell', () => {
    const attachments = {
      'a b.png': { 'text/html': 'QQ==', 'image/png': 'QQ==' },
      'no.png': { 'text/html': 'QQ==' },
      'bad.png': { 'image/png': '"><script>' },
      'null.png': null as unknown as { [type: string]: unknown },
    };
    expect(embed('attachment:a%20b.png', attachments)).toBe('data:image/png;base64,QQ==');
    for (const name of ['no.png', 'bad.png', 'null.png', 'gone.png', 'constructor', '%E0%A4%A'])
      expect(embed(`attachment:${name}`, attachments)).toBeUndefined();
    expect(embed('attachment:a.png')).toBeUndefined();
  });
});

import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkOutput } from 'texton-lab/dist/cli/check-output';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let folder = '';
beforeAll(() => void (folder = mkdtempSync(path.join(tmpdir(), 'texton-output-'))));
afterAll(() => rmSync(folder, { recursive: true }));

const writesEverywhere = process.getuid?.() === 0 || process.platform === 'win32';
if (writesEverywhere)
  console.log('A folder kept from writing is not tried: this user, or this system, may write everywhere.');

describe('checkOutput', () => {
  it('lets pass a new file and one that will be replaced', () => {
    const file = path.join(folder, 'new.json');
    expect(() => checkOutput('evaluate', file)).not.toThrow();
    writeFileSync(file, '{}');
    expect(() => checkOutput('evaluate', file)).not.toThrow();
    expect(readdirSync(folder)).toEqual(['new.json']);
    expect(() => checkOutput('evaluate', 'here.json')).not.toThrow();
  });

  it('refuses a name with another ending', () => {
    expect(() => checkOutput('evaluate', 'out.png')).toThrow(
      "evaluate: --output must name a file that ends in .json, got 'out.png'",
    );
  });

  it('names a folder that is missing', () => {
    const file = path.join(folder, 'none', 'out.json');
    expect(() => checkOutput('train', file)).toThrow(
      `train: '${file}' cannot be written: there is no folder '${path.dirname(file)}'; make it or choose another`,
    );
  });

  it('names a file whose name is too long', () => {
    const file = path.join(folder, `${'x'.repeat(300)}.json`);
    expect(() => checkOutput('train', file)).toThrow(
      `train: '${file}' cannot be written: its name is too long for this system; shorten it`,
    );
  });

  it('refuses the name of a folder', () => {
    const file = path.join(folder, 'out.json');
    mkdirSync(file);
    expect(() => checkOutput('train', file)).toThrow('it is a folder; choose another name');
    const other = path.join(folder, 'other.json');
    expect(() => checkOutput('evaluate', other, [file])).toThrow(
      `'${file}' cannot be written: it is a folder`,
    );
  });

  it.skipIf(process.platform === 'win32')('looks where a link leads', () => {
    const link = path.join(folder, 'link.json');
    symlinkSync('lost/target.json', link);
    expect(() => checkOutput('train', link)).toThrow(
      `train: '${link}' cannot be written: there is no folder '${path.join(realpathSync(folder), 'lost')}'`,
    );
    mkdirSync(path.join(folder, 'lost'));
    expect(() => checkOutput('train', link)).not.toThrow();
    mkdirSync(path.join(folder, 'lost', 'target.json'));
    expect(() => checkOutput('train', link)).toThrow(`train: '${link}' cannot be written: it is a folder`);
    const [a, b] = [path.join(folder, 'a.json'), path.join(folder, 'b.json')];
    symlinkSync(b, a);
    symlinkSync(a, b);
    expect(() => checkOutput('train', a)).toThrow(`train: '${a}' cannot be written: its links form a loop`);
    const device = path.join(folder, 'null.json');
    symlinkSync('/dev/null', device);
    expect(() => checkOutput('train', device)).not.toThrow();
  });

  // Not even root makes files in /proc.
  it.skipIf(!existsSync('/proc/self'))('names a folder that takes no file, also behind a link', () => {
    const link = path.join(folder, 'proc.json');
    symlinkSync('/proc/self/out.json', link);
    for (const file of ['/proc/self/out.json', link])
      expect(() => checkOutput('evaluate', file)).toThrow(
        /^evaluate: '.*' cannot be written: nothing can be written to the folder '\/proc\/self': /,
      );
  });

  it.skipIf(writesEverywhere)('names a folder kept from writing', () => {
    const kept = path.join(folder, 'kept');
    mkdirSync(kept);
    chmodSync(kept, 0o500);
    expect(() => checkOutput('train', path.join(kept, 'out.json'))).toThrow(
      `nothing can be written to the folder '${kept}': access is not permitted`,
    );
  });
});

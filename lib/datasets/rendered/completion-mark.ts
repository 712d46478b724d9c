import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { rendererVersion } from './renderer-version';

/** Sizes and times of the files whose contents have been compared, by the folder and the first file's name. */
const compared = new Map<string, string>();

/**
 * Writes down what a finished piece of a rendered set is: the renderer's version, and the size and checksum of every
 * file. Kept beside the files, it tells later whether they are still whole.
 * @param names of the piece's files in `folder`
 */
export function completionMark(folder: string, names: readonly string[]): string {
  const lines = names.map((name) => lineOf(name, readFileSync(path.join(folder, name))));
  return `${[rendererVersion, ...lines].join('\n')}\n`;
}

/**
 * Returns whether a piece exists, was made by this renderer, and is complete: every file has the size and contents that
 * its mark records. Contents are read once in a process, and again when a file's size or time has changed.
 * @param mark path of the mark
 */
export function isWhole(mark: string, folder: string, names: readonly string[]): boolean {
  try {
    const [version, ...lines] = readFileSync(mark, 'utf8').trimEnd().split('\n');
    if (version !== rendererVersion || lines.length !== names.length) return false;
    const found = names.map((name) => statSync(path.join(folder, name)));
    if (!found.every(({ size }, i) => lines[i]?.startsWith(`${names[i]} ${size} `))) return false;
    const key = path.join(folder, names[0] ?? '');
    const state = found.map(({ size, mtimeMs }) => `${size} ${mtimeMs}`).join('\n') + lines.join('\n');
    if (compared.get(key) === state) return true;
    if (!names.every((name, i) => lines[i] === lineOf(name, readFileSync(path.join(folder, name)))))
      return false;
    compared.set(key, state);
    return true;
  } catch {
    // Whatever cannot be read is made again.
    return false;
  }
}

function lineOf(name: string, bytes: Uint8Array): string {
  return `${name} ${bytes.length} ${crc32(bytes).toString(16).padStart(8, '0')}`;
}

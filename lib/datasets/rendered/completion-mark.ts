import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { rendererVersion } from './renderer-version';

/** Sizes and times of files already verified, by folder and name of the first file. */
const compared = new Map<string, string>();

/**
 * Returns the mark of a complete piece of a rendered set: the version of the renderer, and the size and checksum of every file.
 * Stored next to the files, it shows later whether they are still intact.
 * @param names of the piece's files in `folder`
 */
export function completionMark(folder: string, names: readonly string[]): string {
  const lines = names.map((name) => lineOf(name, readFileSync(path.join(folder, name))));
  return `${[rendererVersion, ...lines].join('\n')}\n`;
}

/**
 * Returns whether a piece exists, was made by this version of the renderer, and is intact: every file has the recorded size and
 * checksum. Contents are read once per process, and again when the size or time of a file has changed.
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
    // Unreadable files are rendered again.
    return false;
  }
}

function lineOf(name: string, bytes: Uint8Array): string {
  return `${name} ${bytes.length} ${crc32(bytes).toString(16).padStart(8, '0')}`;
}

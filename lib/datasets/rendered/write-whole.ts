import { rename, writeFile } from 'node:fs/promises';

let written = 0;

/** Writes a text file so that a reader finds all of it or nothing: to a temporary name, then renamed. */
export async function writeWhole(file: string, text: string): Promise<void> {
  const part = `${file}.part-${process.pid}-${written++}`;
  await writeFile(part, text);
  await rename(part, file);
}

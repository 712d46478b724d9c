import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writePlane } from 'texton-lab/dist/image';
import { formulaTexture } from '../pipeline';

/** Writes two classes of three small images into a new folder. */
export async function folderOfClasses(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'texton-classes-'));
  for (const [label, name] of ['rows', 'columns'].entries()) {
    mkdirSync(path.join(folder, name));
    for (let item = 0; item < 3; item++)
      await writePlane(path.join(folder, name, `${item}.png`), formulaTexture(label + 1, item, 40));
  }
  return folder;
}

import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { dataRoot, publishedSets } from 'texton-lab/dist/datasets';

/**
 * Finds the 13 published photographs in the data folder, told by their checksums: textures that were rendered in their
 * place do not count.
 * @returns their files in order of number, or why they are not there
 */
export function brodatzPhotographs(): { readonly files: readonly string[]; readonly missing?: string } {
  const root = dataRoot();
  const files: string[] = [];
  for (const [name, sha256] of Object.entries(publishedSets.brodatz.sha256 ?? {})) {
    const file = ['brodatz', 'textures', '.']
      .map((folder) => path.join(root, folder, name))
      .find((candidate) => existsSync(candidate) && checksum(candidate) === sha256);
    if (!file)
      return {
        files: [],
        missing: `the photograph ${name} is not in '${root}'; fetch it with: npm run data -- brodatz, or name its folder by TEXTON_LAB_DATA`,
      };
    files.push(file);
  }
  return { files };
}

function checksum(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

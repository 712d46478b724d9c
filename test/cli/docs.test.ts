import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Command } from 'commander';
import { addDocsCommand } from 'texton-lab/dist/cli/docs';
import { describe, expect, it } from 'vitest';

const settings = path.join(__dirname, '../../lib/cli/docs');
const json = (file: string): unknown => JSON.parse(readFileSync(path.join(settings, file), 'utf8'));

describe('the command docs', () => {
  it('writes to a folder that git ignores unless another is named', () => {
    const program = new Command();
    addDocsCommand(program, { root: '.', exclusively: (task) => task() });
    expect(program.commands[0]?.opts()).toEqual({ out: path.join('.lab', 'docs', 'api') });
  });

  it('documents exactly what the four entries of the package export', () => {
    const { entryPoints } = json('typedoc.json') as { entryPoints: readonly string[] };
    expect(entryPoints.map((entry) => path.relative(settings, path.join(settings, entry)))).toEqual([
      path.join('..', '..', 'index.ts'),
      path.join('..', '..', 'experiments', 'index.ts'),
      path.join('..', '..', 'exercises', 'index.ts'),
      path.join('..', '..', 'network', 'index.ts'),
    ]);
  });

  it('pins TypeDoc and its compiler', () => {
    const { dependencies } = json('package.json') as { dependencies: Record<string, string> };
    const { packages } = json('package-lock.json') as { packages: Record<string, { version: string }> };
    for (const [name, version] of Object.entries(dependencies))
      expect(packages[`node_modules/${name}`]?.version).toBe(version);
  });
});

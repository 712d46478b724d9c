import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const lib = path.join(__dirname, '../lib');

/** The folders in the order of lib/README.md: each may import those before it. */
const LAYERS = [
  'core',
  'compute',
  'image',
  'datasets',
  'filters',
  'features',
  'textons',
  'classify',
  'reconstruct',
  'network',
  'experiments',
  'exercises',
  'plot',
  'notebook',
  'grading',
  'cli',
];

/** Lists the relative imports of a file as paths within lib, types included. */
function importsOf(file: string): string[] {
  const text = readFileSync(path.join(lib, file), 'utf8');
  const names = text.matchAll(/(?:\bfrom|\bimport|\brequire)\s*\(?\s*'(\.[^']*)'/g);
  return Array.from(names, ([, name]) => path.join(path.dirname(file), name as string));
}

const files = readdirSync(lib, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !/^(dist|node_modules)\b/.test(file) && file.includes(path.sep),
);
const layerOf = (file: string): string => file.split(path.sep)[0] as string;

describe('the layers of the library', () => {
  it('have a place for every folder', () => {
    expect([...new Set(files.map(layerOf))].filter((layer) => !LAYERS.includes(layer))).toEqual([]);
  });

  it('import only downwards', () => {
    const upwards = files.flatMap((file) =>
      importsOf(file)
        .filter((imported) => LAYERS.indexOf(layerOf(imported)) > LAYERS.indexOf(layerOf(file)))
        .map((imported) => `${file} imports ${imported}`),
    );
    expect(upwards).toEqual([]);
  });

  it('keep TensorFlow to the folder of the network', () => {
    const importing = files.filter((file) =>
      readFileSync(path.join(lib, file), 'utf8').includes("'@tensorflow/"),
    );
    expect(importing.filter((file) => layerOf(file) !== 'network')).toEqual([]);
  });
});

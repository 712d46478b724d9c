import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeGrey } from './image/fixtures';

/** The functions that people use first: each has an example. */
const USED_FIRST = [
  ['readPlane', 'writePlane', 'standardise', 'crop', 'montage'],
  ['brodatz', 'curet', 'imageFolder', 'renderedTextures', 'planeDataset', 'stratifiedSplit', 'kFold'],
  ['lmFilterBank', 'rfsFilterBank', 'gaborFilterBank', 'filterResponses', 'filterResponsesMany'],
  ['maximumResponses', 'weberNormalise', 'responseStatistics'],
  ['kmeans', 'learnTextons', 'textonMap', 'textonHistogram', 'textonDictionary'],
  ['chiSquare', 'knnClassify', 'nearestModel', 'accuracy', 'confusionMatrix', 'wilsonInterval'],
  ['evaluateTextons', 'trainTextonModel', 'classifyWithModel', 'classifyImages'],
  ['pseudoInverse', 'reconstruct', 'psnr', 'ssim'],
  ['textonNet', 'train'],
  ['lineChart', 'barChart', 'heatMap', 'imageGrid', 'datasetFigure', 'show', 'renderPng'],
].flat();

const root = path.join(__dirname, '..');
const lib = path.join(root, 'lib');
const sources = readdirSync(lib, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !/^(dist|node_modules)\b/.test(file))
  .map((file) => readFileSync(path.join(lib, file), 'utf8'));

/** Takes the examples out of the comments above exported functions: a name and its program. */
function examplesIn(source: string): { name: string; program: string }[] {
  const documented = source.matchAll(/\/\*\*((?:(?!\*\/)[^])*)\*\/\s*export (?:async )?function\*? (\w+)/g);
  return Array.from(documented).flatMap(([, comment, name]) => {
    const text = (comment as string).replace(/^ \* ?/gm, '');
    const programs = text.matchAll(/^@example\n```ts\n([^]*?)\n```$/gm);
    return Array.from(programs, ([, program]) => ({ name: name as string, program: program as string }));
  });
}

/** What an example says that it prints: the text of its comments «// → …», one after the other. */
const promised = (program: string): string[] =>
  Array.from(program.matchAll(/\/\/ → (.*)$/gm), ([, text]) => text!);

/** Runs the programs named in its arguments and writes down what each sent to the console. */
const RUNNER = `import { writeFileSync } from 'node:fs';
import { format } from 'node:util';
const printed = {};
for (const name of process.argv.slice(2)) {
  const lines = (printed[name] = []);
  console.log = (...values) => lines.push(...format(...values).split('\\n'));
  await import('./js/' + name + '.js').catch((error) => lines.push(String(error)));
}
writeFileSync('printed.json', JSON.stringify(printed));`;

/** Writes the files that the examples read: a picture, a folder of two classes, and a part of both published sets. */
async function writeFiles(folder: string): Promise<void> {
  const write = async (place: string, width: number, height: number, step: number): Promise<void> => {
    const file = path.join(folder, place);
    mkdirSync(path.dirname(file), { recursive: true });
    await writeGrey(file, { width, height }, (x, y) => ((x % step) * 20 + (y % (2 * step)) * 7) % 256);
  };
  await write('bark.png', 80, 60, 9);
  for (const i of [1, 2, 3, 4]) {
    await write(`my-textures/brick/${i}.png`, 64, 64, 10 + i / 8);
    await write(`my-textures/grass/${i}.png`, 64, 64, 3 + i / 8);
  }
  for (const i of [1, 2]) {
    await write(`data/brodatz/1.3.0${i}.tiff`, 96, 96, 5);
    await write(`data/curetgrey/sample0${i}/0${i}-002.png`, 64, 64, 5);
  }
}

describe('the examples in the comments', () => {
  const examples = sources.flatMap(examplesIn);
  let folder: string;
  let compiled: string;
  let printed: Record<string, string[]>;

  beforeAll(async () => {
    // Inside the project, so that the programs find the package by its name.
    mkdirSync(path.join(root, '.lab'), { recursive: true });
    folder = mkdtempSync(path.join(root, '.lab', 'examples-'));
    const write = (name: string, text: string): void => writeFileSync(path.join(folder, name), text);
    const compilerOptions = { module: 'nodenext', target: 'es2022', strict: true, noUnusedLocals: true };
    write('package.json', '{ "type": "module" }');
    const shared = { ...compilerOptions, types: ['node'], outDir: 'js', rootDir: '.' };
    // The declarations of TensorFlow.js contradict those of a new compiler's browser.
    const foreign = examples.filter(({ program }) => program.includes("'texton-lab/network'"));
    write('tsconfig.json', JSON.stringify({ compilerOptions: { ...shared, skipLibCheck: true } }));
    write(
      'library.json',
      JSON.stringify({ compilerOptions: shared, exclude: foreign.map(({ name }) => `${name}.ts`) }),
    );
    write('run.mjs', RUNNER);
    for (const { name, program } of examples) write(`${name}.ts`, program);
    const files = path.join(folder, 'files');
    mkdirSync(files);
    await writeFiles(files);
    const timeout = 50_000;
    const compiler = path.join(root, 'node_modules/typescript/bin/tsc');
    const compile = (project: string): string =>
      spawnSync(process.execPath, [compiler, '-p', path.join(folder, project)], { encoding: 'utf8', timeout })
        .stdout;
    compiled = compile('tsconfig.json') + compile('library.json');
    execFileSync(process.execPath, ['../run.mjs', ...examples.map(({ name }) => name)], {
      cwd: files,
      timeout,
      env: { ...process.env, TEXTON_LAB_DATA: path.join(files, 'data') },
    });
    printed = JSON.parse(readFileSync(path.join(files, 'printed.json'), 'utf8')) as typeof printed;
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('stand above exported functions, each in a fence of its own', () => {
    const tags = sources.join('\n').match(/^ \* @example/gm) ?? [];
    expect(examples.length).toBe(tags.length);
    expect(examples.filter(({ program }) => program.trim().split(/\n+/).length > 8)).toEqual([]);
  });

  it('are there for the functions that people use first', () => {
    const names = new Set(examples.map(({ name }) => name));
    expect(names.size).toBeGreaterThanOrEqual(30);
    expect(USED_FIRST.filter((name) => !names.has(name))).toEqual([]);
  });

  it('compile in a strict program', () => {
    expect(compiled).toBe('');
  });

  it.each(examples)('of $name prints what its comments say', ({ name, program }) => {
    expect(printed[name]).toEqual(promised(program));
  });
});

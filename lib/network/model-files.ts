import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import * as tf from '@tensorflow/tfjs-core';
import { describeWriteFailure, fileTrouble, writeWhole } from '../core';

/** A description of more bytes, or weights of more, are not read: no network here is near. */
const MAX_DESCRIPTION = 32e6;
const MAX_WEIGHTS = 1e9;

/** The name of a file of weights written here: as much of their SHA-256 as tells damage. */
const WEIGHTS = /^weights-[0-9a-f]{16}\.bin$/;

const nameOf = (weights: Uint8Array): string =>
  `weights-${createHash('sha256').update(weights).digest('hex').slice(0, 16)}.bin`;

/**
 * Writes a model as model.json and a file of weights, in the format of TensorFlow.js. The weights' file has a new name
 * whenever they differ, and model.json is replaced at once, so that whoever reads finds the old model or the new one.
 * @throws Error naming the file that cannot be written
 */
export async function writeModelFiles(folder: string, artifacts: tf.io.ModelArtifacts): Promise<void> {
  const { weightData, weightSpecs = [], ...rest } = artifacts;
  const weights =
    weightData === undefined ? new Uint8Array() : new Uint8Array(tf.io.CompositeArrayBuffer.join(weightData));
  const name = nameOf(weights);
  const description = { ...rest, weightsManifest: [{ paths: [name], weights: weightSpecs }] };
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw new Error(describeWriteFailure(folder, error), { cause: error });
  });
  await writeWhole(join(folder, name), weights);
  await writeWhole(join(folder, 'model.json'), `${JSON.stringify(description)}\n`);
  const older = (await readdir(folder)).filter((file) => WEIGHTS.test(file) && file !== name);
  for (const file of older) await rm(join(folder, file), { force: true });
}

/**
 * Reads what `writeModelFiles`, or any TensorFlow.js, has written.
 * @param file path of model.json
 * @throws Error naming the file that is missing, cut, damaged or no model's
 */
export async function readModelFiles(file: string): Promise<tf.io.ModelArtifacts> {
  const description = parse(file, await readPart(file, MAX_DESCRIPTION));
  const parts: Buffer[] = [];
  for (const { paths } of description.weightsManifest)
    for (const path of paths) {
      // A name with a folder in it could read any file of the machine.
      if (typeof path !== 'string' || /[\\/]/.test(path) || path === '..')
        throw new Error(
          `'${file}' must name files of weights in its own folder, got ${JSON.stringify(path)}`,
        );
      parts.push(await readWeights(join(dirname(file), path)));
    }
  const weights = Buffer.concat(parts);
  checkSize(file, description, weights.length);
  return tf.io.getModelArtifactsForJSON(description, async (manifest) => [
    tf.io.getWeightSpecs(manifest),
    weights.buffer.slice(weights.byteOffset, weights.byteOffset + weights.byteLength) as ArrayBuffer,
  ]);
}

async function readWeights(file: string): Promise<Buffer> {
  const weights = await readPart(file, MAX_WEIGHTS);
  const name = basename(file);
  if (WEIGHTS.test(name) && nameOf(weights) !== name)
    throw new Error(
      `'${file}' is cut or damaged: its name is its checksum, which differs; save the model again`,
    );
  return weights;
}

async function readPart(file: string, most: number): Promise<Buffer> {
  const unreadable = (error: unknown): Error =>
    new Error(`cannot read '${file}': ${fileTrouble(error)}`, { cause: error });
  const found = await stat(file).catch((error: unknown) => {
    throw unreadable(error);
  });
  if (found.isDirectory()) throw unreadable({ code: 'EISDIR' });
  if (!found.isFile()) throw new Error(`'${file}' must be an ordinary file, and is not; check the path`);
  if (found.size > most)
    throw new Error(
      `'${file}' must have at most ${most / 1e6} MB, got ${Math.ceil(found.size / 1e6)} MB; save a smaller model`,
    );
  return readFile(file).catch((error: unknown) => {
    throw unreadable(error);
  });
}

function parse(file: string, bytes: Buffer): tf.io.ModelJSON {
  const refused = (why: string): Error =>
    new Error(`'${file}' must be the model.json of a layers model, and ${why}; save the model again`);
  let description: Partial<tf.io.ModelJSON> | null;
  try {
    description = JSON.parse(bytes.toString('utf8')) as Partial<tf.io.ModelJSON> | null;
  } catch {
    throw refused('is cut or damaged');
  }
  if (typeof description?.modelTopology !== 'object' || !Array.isArray(description.weightsManifest))
    throw refused('has no topology and weights');
  if (description.format !== undefined && description.format !== 'layers-model')
    throw refused(`is a ${String(description.format)}`);
  return description as tf.io.ModelJSON;
}

/** Bytes of a value that is not stored in four: by its compression or type. */
const BYTES: Readonly<Record<string, number>> = { uint8: 1, uint16: 2, float16: 2, bool: 1 };

/** Compares the number of bytes of the weights with what their shapes need. */
function checkSize(file: string, { weightsManifest }: tf.io.ModelJSON, found: number): void {
  const expected = weightsManifest
    .flatMap((group) => group.weights)
    .reduce((bytes, { shape, dtype, quantization }) => {
      const each = BYTES[quantization?.dtype ?? dtype] ?? 4;
      return bytes + each * shape.reduce((product, side) => product * side, 1);
    }, 0);
  if (found !== expected)
    throw new Error(
      `the weights of '${file}' must have ${expected} bytes, got ${found}: a file is cut or of another model; save the model again`,
    );
}

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileTrouble, writeWhole } from '../core';
import type { StoredArray } from './stored-array';
import type { TrainingEpoch } from './training-epoch';

/** Where a training stands after an epoch. */
export interface Checkpoint {
  /** Digests of what the training depends on, by what it is. */
  readonly key: Readonly<Record<string, string>>;
  readonly history: readonly TrainingEpoch[];
  /** The epoch with the best weights. */
  readonly best: number;
  readonly weights: readonly StoredArray[];
  readonly bestWeights: readonly StoredArray[];
  readonly optimizer: readonly StoredArray[];
}

const FORMAT = 'texton-lab training';
const LISTS = ['weights', 'bestWeights', 'optimizer'] as const;

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/**
 * Writes a checkpoint as one file, whole or not at all: the SHA-256 of what follows, a line that describes it, and the
 * values.
 * @throws Error naming the file when it cannot be written
 */
export async function writeCheckpoint(file: string, checkpoint: Checkpoint): Promise<void> {
  const arrays = LISTS.flatMap((list) => checkpoint[list]);
  const describe = ({ name, shape, dtype }: StoredArray): object => ({ name, shape, dtype });
  const { key, history, best } = checkpoint;
  const lists = Object.fromEntries(LISTS.map((list) => [list, checkpoint[list].map(describe)]));
  const head = `${JSON.stringify({ format: FORMAT, key, history, best, ...lists })}\n`;
  const bytes = arrays.map(({ data }) => Buffer.from(data.buffer, data.byteOffset, data.byteLength));
  const body = Buffer.concat([Buffer.from(head), ...bytes]);
  await writeWhole(file, Buffer.concat([Buffer.from(`${digestOf(body)}\n`), body]));
}

/**
 * Reads a checkpoint.
 * @returns undefined where there is no file
 * @throws Error naming the file when it cannot be read, or is cut, damaged or no checkpoint
 */
export async function readCheckpoint(file: string): Promise<Checkpoint | undefined> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw new Error(`cannot read the checkpoint '${file}': ${fileTrouble(error)}`, { cause: error });
  });
  if (bytes === undefined) return undefined;
  const body = bytes.subarray(65);
  const end = body.indexOf('\n');
  const isWhole = end > 0 && bytes.subarray(0, 65).toString('latin1') === `${digestOf(body)}\n`;
  const head = isWhole ? (JSON.parse(body.subarray(0, end).toString('utf8')) as Head) : undefined;
  if (head?.format !== FORMAT)
    throw new Error(
      `'${file}' must be a checkpoint of a training, and is ${isWhole ? 'another file' : 'cut, damaged or another file'}; remove it or name another`,
    );
  let at = end + 1;
  const read = (list: readonly Described[]): StoredArray[] =>
    list.map((described) => {
      const size = described.shape.reduce((product, side) => product * side, 1);
      // A copy begins where numbers may begin.
      const { buffer } = Uint8Array.from(body.subarray(at, at + 4 * size));
      at += 4 * size;
      return {
        ...described,
        data: described.dtype === 'int32' ? new Int32Array(buffer) : new Float32Array(buffer),
      };
    });
  const { key, history, best } = head;
  const [weights, bestWeights, optimizer] = LISTS.map((list) => read(head[list])) as [
    StoredArray[],
    StoredArray[],
    StoredArray[],
  ];
  return { key, history, best, weights, bestWeights, optimizer };
}

type Described = Omit<StoredArray, 'data'>;

interface Head extends Pick<Checkpoint, 'key' | 'history' | 'best'> {
  readonly format: string;
  readonly weights: readonly Described[];
  readonly bestWeights: readonly Described[];
  readonly optimizer: readonly Described[];
}

import { describeValue, writeWhole } from '../core';
import { checkModel } from './check-model';
import { modelChecksum } from './model-checksum';
import { BANK_NAMES, bankNameOf } from './named-bank';
import { readStoredModel } from './read-stored-model';
import type { TextonModel } from './texton-model';

/** Distinguishes a model file from any other JSON. */
export const MODEL_FORMAT = 'texton-lab model';

/** Increased when the format changes incompatibly; files of other versions are refused. 2: with a checksum. */
export const MODEL_VERSION = 2;

/**
 * Largest file (bytes) that is written or read. Large models fit: 92 images of each of 61 classes over 40 textons of
 * each class take 310 MB.
 */
export const MAX_MODEL = 400e6;

/**
 * Writes a model as a JSON file with a checksum. The file is written under a temporary name and then renamed, so that it is
 * never incomplete.
 *
 * The file holds the name of the bank (see {@link BankName}), not its kernels. `standardised` (the recipe's `standardise`) and
 * `weber` are included only if false, so that older files can be read in the same way.
 * @param model to write
 * @param file path, conventionally ending in .json; an existing file is replaced
 * @throws TypeError for anything that is not a model; RangeError when its parts do not match or its bank has no name; Error
 * naming the file when it cannot be written
 */
export async function saveTextonModel(model: TextonModel, file: string): Promise<void> {
  const { recipe } = checkModel('saveTextonModel', model);
  if (typeof file !== 'string')
    throw new TypeError(`saveTextonModel: file must be a path, got ${describeValue(file)}`);
  const bank = bankNameOf(recipe);
  if (bank === undefined)
    throw new RangeError(
      `saveTextonModel: model.bank must be a bank with a name (${BANK_NAMES.join(', ')}), got '${recipe.bank.name}' with ${recipe.responses} responses; train with one of these to save the model`,
    );
  const { textons, histograms, labels, border, distance, standardise, weber, classNames } = model;
  const stored = {
    bank,
    border,
    distance,
    ...(!standardise && { standardised: false }),
    ...(!weber && { weber: false }),
    classNames,
    textons: { rows: textons.rows, cols: textons.cols, data: Array.from(textons.data) },
    labels: Array.from(labels),
    histograms: histograms.map((histogram) => Array.from(histogram)),
  };
  // A file that could not be read again is not written.
  readStoredModel('saveTextonModel', stored, (what) => new RangeError(`saveTextonModel: model.${what}`));
  const head = { format: MODEL_FORMAT, version: MODEL_VERSION, sha256: modelChecksum(stored) };
  const text = textOf({ ...head, ...stored });
  await writeWhole(file, `${text}\n`).catch((error: unknown) => {
    throw new Error(`saveTextonModel: ${(error as Error).message}`, { cause: error });
  });
}

/** The text of a model file, unless it is too long to be read again. */
function textOf(stored: object): string {
  let text: string | undefined;
  try {
    text = JSON.stringify(stored);
  } catch {
    // Longer than a string can be.
  }
  if (text === undefined || text.length > MAX_MODEL)
    throw new RangeError(
      `saveTextonModel: model must take at most ${MAX_MODEL / 1e6} MB as text; train with fewer textons or images`,
    );
  return text;
}

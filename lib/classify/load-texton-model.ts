import { describeValue } from '../core';
import { modelChecksum } from './model-checksum';
import { readModelText } from './read-model-text';
import { readStoredModel, type Stored } from './read-stored-model';
import { MODEL_FORMAT, MODEL_VERSION } from './save-texton-model';
import type { TextonModel } from './texton-model';

/**
 * Reads a model written by `saveTextonModel`.
 * @throws Error naming the file when it is missing, no ordinary file, larger than any model, damaged (its checksum is
 * compared), no model, or of another version
 */
export async function loadTextonModel(file: string): Promise<TextonModel> {
  const call = 'loadTextonModel';
  const damaged = (what: string): Error =>
    new Error(`${call}: '${file}' is damaged: ${what}; train the model again`);
  const text = await readModelText(call, file);
  let stored: Stored;
  try {
    stored = JSON.parse(text) as Stored;
  } catch {
    throw damaged('it must be complete JSON, and is not');
  }
  if (typeof stored !== 'object' || stored === null || stored['format'] !== MODEL_FORMAT)
    throw new Error(`${call}: '${file}' must be a model written by saveTextonModel, and is not`);
  if (stored['version'] !== MODEL_VERSION)
    throw new Error(
      `${call}: '${file}' must have version ${MODEL_VERSION}, got ${describeValue(stored['version'])}; train the model again`,
    );
  const model = readStoredModel(call, stored, damaged);
  // Last, since the checks above name what is wrong; this finds changes that still look like a model.
  if (stored['sha256'] !== modelChecksum(stored)) throw damaged('its contents must match its checksum');
  return model;
}

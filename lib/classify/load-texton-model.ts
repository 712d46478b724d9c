import { describeValue } from '../core';
import { modelChecksum } from './model-checksum';
import { readModelText } from './read-model-text';
import { readStoredModel, type Stored } from './read-stored-model';
import { MODEL_FORMAT, MODEL_VERSION } from './save-texton-model';
import type { TextonModel } from './texton-model';

/**
 * Reads a model written by `saveTextonModel`.
 * @throws Error naming the file when it is missing, not a regular file, too large, damaged (its checksum does not match), not a
 * model, or of another version
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
    throw damaged('it is not complete JSON');
  }
  if (typeof stored !== 'object' || stored === null || stored['format'] !== MODEL_FORMAT)
    throw new Error(`${call}: '${file}' is not a model written by saveTextonModel; check the path`);
  if (stored['version'] !== MODEL_VERSION)
    throw new Error(
      `${call}: '${file}' must have version ${MODEL_VERSION}, got ${describeValue(stored['version'])}; train the model again`,
    );
  const model = readStoredModel(call, stored, damaged);
  // Last, since the checks above name what is wrong; this one detects changes after which the file still looks like a model.
  if (stored['sha256'] !== modelChecksum(stored)) throw damaged('its contents do not match its checksum');
  return model;
}

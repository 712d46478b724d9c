import { join } from 'node:path';
import * as tf from '@tensorflow/tfjs-core';
import { modelFolder } from './model-folder';
import { readModelFiles, writeModelFiles } from './model-files';

/** Saves models to a folder and loads them from it. */
export function fileHandler(folder: string): tf.io.IOHandler {
  return {
    async save(artifacts) {
      await writeModelFiles(folder, artifacts);
      return {
        modelArtifactsInfo: { ...tf.io.getModelArtifactsInfoForJSON(artifacts), dateSaved: new Date() },
      };
    },
    load: () => readModelFiles(join(folder, 'model.json')),
  };
}

let registered = false;

/**
 * Lets `net.save('file://…')` and `tf.loadLayersModel('file://…')` work without TensorFlow's own package, which brings its
 * own handlers: where it is loaded these stand back.
 */
export function registerFileUrls(): void {
  if (registered) return;
  registered = true;
  const route = (url: string | string[]): tf.io.IOHandler => {
    const ours = typeof url === 'string' && url.startsWith('file://') && !tf.findBackendFactory('tensorflow');
    // A router says no by null, which its type forgets.
    return ours ? fileHandler(modelFolder('file://', url)) : (null as unknown as tf.io.IOHandler);
  };
  tf.io.registerSaveRouter(route);
  tf.io.registerLoadRouter(route);
}

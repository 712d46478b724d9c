import { brodatzMaterials } from './brodatz-materials';
import { materials } from './materials';

/** The names of the 61 rendered materials: class n (folder `sampleNN`) is `renderedClassNames[n - 1]`. */
export const renderedClassNames: readonly string[] = materials.map(({ name }) => name);

/** The names of the 13 rendered materials of the Brodatz-like set: `1.3.NN.tiff` shows `renderedBrodatzNames[NN - 1]`. */
export const renderedBrodatzNames: readonly string[] = brodatzMaterials.map(({ name }) => name);

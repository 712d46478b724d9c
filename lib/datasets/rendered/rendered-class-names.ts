import { materials } from './materials';

/** The names of the 61 rendered materials: class n (folder `sampleNN`) is `renderedClassNames[n - 1]`. */
export const renderedClassNames: readonly string[] = materials.map(({ name }) => name);

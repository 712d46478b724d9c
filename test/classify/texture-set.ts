import type { LabelledImages } from 'texton-lab/dist/classify';
import { formulaTexture } from '../pipeline';

/** Three classes of images of 40×40 by formulas. */
export function textureSet(perClass: number, classes: number = 3): LabelledImages {
  return {
    length: classes * perClass,
    classNames: ['blobs', 'rows', 'columns'].slice(0, classes),
    labels: Int32Array.from({ length: classes * perClass }, (_, i) => Math.floor(i / perClass)),
    get: (i) => Promise.resolve(formulaTexture(Math.floor(i / perClass), i % perClass, 40)),
  };
}

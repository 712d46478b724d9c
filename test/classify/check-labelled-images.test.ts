import { checkLabelledImages } from 'texton-lab/dist/classify';
import { expect, it } from 'vitest';
import { textureSet } from './texture-set';

it('checkLabelledImages wants a data set of at least two classes, with as many labels as images', () => {
  expect(() => checkLabelledImages('f', textureSet(1, 2))).not.toThrow();
  expect(() => checkLabelledImages('f', { ...textureSet(2), labels: Int32Array.of(0) })).toThrow(
    /f: dataset\.labels.*6.*got 1$/,
  );
  expect(() => checkLabelledImages('f', textureSet(2, 1))).toThrow(
    'f: dataset must have at least 2 classes with images, got 1; there is nothing to tell apart',
  );
  expect(() => checkLabelledImages('f', { ...textureSet(2), classNames: ['a', 'b'] })).toThrow(
    'f: dataset.classNames must name each of 3 classes, got 2',
  );
  expect(() => checkLabelledImages('f', null as never)).toThrow('f: dataset must be a Dataset, got null');
});

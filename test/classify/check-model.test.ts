import {
  classifyImages,
  classifyWithModel,
  saveTextonModel,
  type TextonModel,
} from 'texton-lab/dist/classify';
import { checkModel } from 'texton-lab/dist/classify/check-model';
import { describe, expect, it } from 'vitest';
import { formulaTexture } from '../pipeline';

const model: TextonModel = {
  bank: 's',
  border: 'zero',
  standardise: true,
  weber: true,
  distance: 'chiSquare',
  classNames: ['a', 'b'],
  textons: { rows: 2, cols: 13, data: new Float64Array(26) },
  histograms: [Float64Array.of(1, 0), Float64Array.of(0, 1)],
  labels: Int32Array.of(0, 1),
};

describe('checkModel', () => {
  it('counts the classes of a model whose parts fit, and looks up its bank', () => {
    const { classes, recipe } = checkModel('f', model);
    expect([classes, recipe.bank.name, recipe.responses]).toEqual([2, 'Schmid', 13]);
  });

  it.each([
    [null, 'f: model must be a TextonModel of trainTextonModel or loadTextonModel, got null'],
    [{}, 'f: bank must be a FilterBank such as lmFilterBank(), got undefined'],
    [{ ...model, textons: null }, 'f: textons must be a Matrix'],
    [{ ...model, bank: 'lm' }, 'f: textons must have one column per filter of the bank (48), got 13'],
    [{ ...model, border: 'x' }, 'f: model.border must be one of'],
    [{ ...model, weber: 0 }, /f: model\.weber.*got 0$/],
    [{ ...model, histograms: [Float64Array.of(1)] }, 'f: model.histograms must have one bin for each of 2'],
    [{ ...model, labels: Int32Array.of(0) }, /f: model\.labels.*2.*got 1$/],
    [{ ...model, classNames: ['a'] }, 'f: model.classNames must name each of 2 classes, got an array of'],
  ])('refuses bad model %#', (bad, message) => {
    expect(() => checkModel('f', bad as TextonModel)).toThrow(message);
  });

  it('guards what takes a model', async () => {
    const plane = formulaTexture(0, 0, 40);
    const nothing = null as never;
    await expect(classifyWithModel(plane, nothing)).rejects.toThrow('classifyWithModel: model must be a');
    await expect(classifyImages({ length: 0, get: () => nothing }, nothing).next()).rejects.toThrow(
      'classifyImages: model must be a TextonModel',
    );
    await expect(classifyImages(nothing, model).next()).rejects.toThrow('classifyImages: images must be a');
    await expect(saveTextonModel(nothing, '/tmp/x.json')).rejects.toThrow('saveTextonModel: model must be a');
  });
});

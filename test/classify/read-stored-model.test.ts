import { readStoredModel } from 'texton-lab/dist/classify/read-stored-model';
import { describe, expect, it } from 'vitest';

const stored = {
  bank: 's',
  border: 'reflect',
  distance: 'chiSquare',
  classNames: ['a', 'b'],
  textons: { rows: 2, cols: 13, data: Array.from({ length: 26 }, (_, i) => i / 10) },
  histograms: [
    [1, 0],
    [0.25, 0.75],
  ],
  labels: [0, 1],
};

describe('readStoredModel', () => {
  const read = (parts: object) =>
    readStoredModel('f', { ...stored, ...parts }, (what) => new Error(`wrong: ${what}`));

  it('makes a model of plain lists', () => {
    const model = read({});
    expect(model).toMatchObject({ bank: 's', border: 'reflect', distance: 'chiSquare' });
    expect(model.textons).toEqual({ rows: 2, cols: 13, data: Float64Array.from(stored.textons.data) });
    expect(model.histograms).toEqual([Float64Array.of(1, 0), Float64Array.of(0.25, 0.75)]);
    expect(model.labels).toEqual(Int32Array.of(0, 1));
    expect(model).toMatchObject({ weber: true, standardise: true });
    expect(read({ weber: false, standardised: true })).toMatchObject({ weber: false, standardise: true });
    expect(read({ standardised: false })).toMatchObject({ weber: true, standardise: false });
  });

  it('names the least of a histogram of any length', () => {
    const textons = { rows: 200_000, cols: 13, data: Array.from({ length: 2_600_000 }, () => 0) };
    const histogram = Array.from({ length: 200_000 }, () => 0);
    histogram[7] = -1;
    expect(() => read({ textons, histograms: [histogram, histogram] })).toThrow(
      'wrong: histograms[0] must be frequencies of at least 0 that sum to 1, got -1 as the least and -1 as the sum',
    );
  });

  it.each([
    [{ weber: 1 }, 'wrong: weber must be true or false, got 1'],
    [{ standardised: null }, /wrong: standardised.*got null$/],
    [{ bank: 'foo' }, 'wrong: bank must be one of'],
    [{ border: undefined }, 'wrong: border must be one of'],
    [{ distance: 'near' }, 'wrong: distance must be one of'],
    [{ classNames: [1, 2] }, 'wrong: classNames must be a list of names'],
    [{ textons: { rows: 2, cols: 13, data: [1] } }, 'wrong: textons must be rows × cols finite numbers'],
    [{ bank: 'lm' }, "wrong: textons must have the 48 columns of bank 'lm', got 13"],
    [{ histograms: [] }, 'wrong: histograms must be a list'],
    [{ histograms: [[1, 0], [1]] }, 'wrong: histograms[1] must be 2 finite numbers'],
    [
      {
        histograms: [
          [1, 0],
          [2, -1],
        ],
      },
      'wrong: histograms[1] must be frequencies of at least 0 that sum to 1',
    ],
    [{ labels: [0, 2] }, 'wrong: labels must name a class for every histogram'],
    [{ labels: [1, 1] }, 'wrong: labels must name at least two classes'],
  ])('names what is wrong %#', (parts, message) => {
    expect(() => read(parts)).toThrow(message);
  });
});

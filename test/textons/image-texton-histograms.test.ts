import {
  filterResponses,
  lmFilterBank,
  maximumResponses,
  rfsFilterBank,
  textonHistogram,
  textonMap,
  weberNormalise,
  type Matrix,
} from 'texton-lab';
import { imageTextonHistograms } from 'texton-lab/dist/textons';
import { describe, expect, it } from 'vitest';
import { image, numbers } from '../compute/reference/numbers';

function textons(seed: number, rows: number, cols: number): Matrix {
  return { rows, cols, data: Float64Array.from(numbers(seed, rows * cols), (v) => v * 0.1) };
}

describe('imageTextonHistograms', () => {
  const planes = [image(1, 60, 55), image(2, 52, 70), image(3, 60, 55), image(4, 60, 55)];

  it.each(['zero', 'reflect', 'valid'] as const)(
    "gives the histograms of the steps one by one with border '%s', for any number of workers",
    async (border) => {
      const bank = rfsFilterBank();
      const dictionaries = [textons(5, 30, 8), textons(6, 11, 8)];
      const expected = await Promise.all(
        dictionaries.map((words) =>
          Promise.all(
            planes.map(async (plane) => {
              const responses = maximumResponses(await filterResponses(plane, bank, { border }));
              return textonHistogram(await textonMap(weberNormalise(responses), words), words.rows);
            }),
          ),
        ),
      );
      const maxima = { set: 'MR8' } as const;
      for (const workers of [1, 2, 3, 7])
        expect(
          await imageTextonHistograms(planes, bank, { dictionaries, border, maxima, weber: true, workers }),
        ).toEqual(expected);
    },
  );

  it('takes the responses as they are unless told otherwise, and reports every image', async () => {
    const bank = lmFilterBank();
    const words = textons(7, 20, 48);
    const seen: number[] = [];
    const [found] = await imageTextonHistograms(planes, bank, {
      dictionaries: [words],
      onProgress: (done, total) => seen.push(done / total),
    });
    expect(seen.at(-1)).toBe(1);
    for (const [i, plane] of planes.entries()) {
      const map = await textonMap(await filterResponses(plane, bank), words);
      expect(found?.[i]).toEqual(textonHistogram(map, 20));
    }
  });

  it('names what does not fit', async () => {
    const bank = lmFilterBank();
    await expect(imageTextonHistograms(planes, bank, { dictionaries: [textons(1, 3, 8)] })).rejects.toThrow(
      /imageTextonHistograms: textons must .*got 8/,
    );
    await expect(
      imageTextonHistograms(planes, bank, { dictionaries: [textons(1, 3, 8)], maxima: {} }),
    ).rejects.toThrow(
      'imageTextonHistograms: bank must have the 38 filters of rfsFilterBank() with maxima, got 48',
    );
    const small = image(1, 30, 60);
    await expect(
      imageTextonHistograms([small], bank, { dictionaries: [textons(1, 3, 48)], border: 'valid' }),
    ).rejects.toThrow("imageTextonHistograms: plane must be at least 49×49 with border 'valid', got 30×60");
    const dark = { width: 1, height: 1, data: Float32Array.of(NaN) };
    await expect(
      imageTextonHistograms([small, dark], bank, { dictionaries: [textons(1, 3, 48)] }),
    ).rejects.toThrow(/imageTextonHistograms: planes\[1\].*got NaN at x 0, y 0$/);
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(
      imageTextonHistograms(planes, bank, { dictionaries: [textons(1, 3, 48)], signal }),
    ).rejects.toThrow('enough');
  });
});

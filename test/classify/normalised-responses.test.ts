import { filterResponses, maximumResponses, rfsFilterBank, weberNormalise, type Plane } from 'texton-lab';
import { normalisedResponses } from 'texton-lab/dist/classify';
import { standardise } from 'texton-lab/dist/image';
import { describe, expect, it } from 'vitest';
import { formulaTexture } from '../pipeline';

describe('normalisedResponses', () => {
  const plane = formulaTexture(0, 0, 24);

  it('standardises, filters, takes maxima and normalises, in this order', async () => {
    const filtered = await filterResponses(standardise(plane), rfsFilterBank(), { border: 'reflect' });
    expect(await normalisedResponses(plane)).toEqual(weberNormalise(maximumResponses(filtered)));
  });

  it('leaves out standardising, or the rescaling, or both', async () => {
    const filtered = async (p: Plane) =>
      maximumResponses(await filterResponses(p, rfsFilterBank(), { border: 'reflect' }));
    expect(await normalisedResponses(plane, { standardise: false })).toEqual(
      weberNormalise(await filtered(plane)),
    );
    expect(await normalisedResponses(plane, { weber: false })).toEqual(await filtered(standardise(plane)));
    expect(await normalisedResponses(plane, { weber: false, standardise: false })).toEqual(
      await filtered(plane),
    );
    await expect(normalisedResponses(plane, { weber: 0 as never })).rejects.toThrow(
      /normalisedResponses: weber.*got 0$/,
    );
  });

  it('takes a bank and maxima of its own, and each bank by its name', async () => {
    const small = await normalisedResponses(plane, { bank: rfsFilterBank(), maxima: { set: 'MRS4' } });
    const filtered = await filterResponses(standardise(plane), rfsFilterBank(), { border: 'reflect' });
    expect(small).toEqual(weberNormalise(maximumResponses(filtered, { set: 'MRS4' })));
    const { data } = await normalisedResponses(plane, { bank: 'mr4' });
    expect(data).toEqual(weberNormalise(maximumResponses(filtered, { set: 'MR4' })).data);
  });

  it('names itself where the image is constant or too small', async () => {
    const constant = { ...plane, data: plane.data.map(() => 0.5) };
    await expect(normalisedResponses(constant)).rejects.toThrow(
      /^normalisedResponses: plane must not be constant, got 0\.5/,
    );
    const small = { width: 2, height: 1, data: Float32Array.of(0, 1) };
    await expect(normalisedResponses(small, { border: 'valid' })).rejects.toThrow(
      /^normalisedResponses: plane must be at least 49×49 .*got 2×1/,
    );
  });

  it('does not change with brightness and contrast', async () => {
    const brighter = { ...plane, data: plane.data.map((v) => 0.5 * v + 0.25) };
    const [a, b] = await Promise.all([plane, brighter].map((p) => normalisedResponses(p, { bank: 'lm' })));
    expect(b?.data ?? []).toBeCloseToArray(a?.data ?? [], { atol: 1e-4 });
    expect(a?.count).toBe(48);
  });
});

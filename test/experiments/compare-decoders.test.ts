import { compareDecoders } from 'texton-lab/experiments';
import { compareImages, reconstructFromTextonMap, lmFilterBank, reconstruct } from 'texton-lab';
import { DECODERS } from 'texton-lab/dist/reconstruct';
import { describe, expect, it } from 'vitest';

describe('compareDecoders', () => {
  const bank = lmFilterBank();
  const plane = {
    width: 24,
    height: 20,
    data: Float32Array.from({ length: 480 }, (_, i) => 0.5 + 0.4 * Math.sin(i / 3) * Math.cos(i / 31)),
  };

  it('draws by all seven decoders, or by those asked for, and measures each', async () => {
    const { map, textons } = await reconstruct(plane, { bank, count: 8 });
    const all = compareDecoders(map, textons, { bank, original: plane });
    expect(all.map((one) => one.decoder)).toEqual(DECODERS);
    const [one, ...others] = compareDecoders(map, textons, {
      bank,
      original: plane,
      decoders: ['overlap'],
      sigma: 1,
    });
    expect(others).toEqual([]);
    expect(one?.plane).toEqual(
      reconstructFromTextonMap(map, textons, { bank, decoder: 'overlap', original: plane, sigma: 1 }),
    );
    expect(one?.quality).toEqual(compareImages(plane, one?.plane ?? plane));
  });
});

import { filterResponses, gaborFilterBank } from 'texton-lab';
import { describe, expect, it } from 'vitest';

describe('gaborFilterBank', () => {
  it('makes an even and an odd filter for each frequency and orientation', () => {
    const bank = gaborFilterBank({ frequencies: [0.2, 0.1], orientations: 4 });
    expect(bank.filters).toHaveLength(16);
    const [even, odd] = bank.filters;
    const turned = (kernel: Float64Array): Float64Array => kernel.toReversed();
    expect(turned(even?.kernel ?? new Float64Array())).toBeCloseToArray(even?.kernel ?? [], { atol: 1e-16 });
    expect(turned(odd?.kernel ?? new Float64Array())).toBeCloseToArray(odd?.kernel.map((v) => -v) ?? [], {
      atol: 1e-16,
    });
  });

  it('gives each filter zero mean and L1 norm 1', () => {
    for (const { kernel } of gaborFilterBank().filters) {
      expect(Math.abs(kernel.reduce((s, v) => s + v, 0))).toBeLessThan(1e-13);
      expect(kernel.reduce((s, v) => s + Math.abs(v), 0)).toBeCloseTo(1, 12);
    }
  });

  it("answers most to a wave of the filter's own frequency and orientation", async () => {
    const bank = gaborFilterBank({ frequencies: [0.25, 0.125], orientations: 2 });
    const data = Float32Array.from(
      { length: 64 * 64 },
      (_, i) => 0.5 + 0.5 * Math.cos(2 * Math.PI * 0.125 * (i % 64)),
    );
    const responses = await filterResponses({ width: 64, height: 64, data }, bank, { border: 'valid' });
    const pixels = responses.width * responses.height;
    const energy = bank.filters.map((_, k) =>
      responses.data.subarray(k * pixels, (k + 1) * pixels).reduce((s, v) => s + v * v, 0),
    );
    const best = energy.indexOf(Math.max(...energy));
    // Order: frequency, then orientation, then phase; vertical stripes lie along 90°.
    expect(Math.floor(best / 2)).toBe(3);
  });

  it('refuses frequencies that are no list, and an empty one', () => {
    expect(() => gaborFilterBank({ frequencies: 3 as never })).toThrow(
      'gaborFilterBank: frequencies must be a list of frequencies, got 3',
    );
    expect(() => gaborFilterBank({ frequencies: [] })).toThrow(
      'gaborFilterBank: frequencies must have at least one frequency, got none',
    );
  });

  it('refuses a frequency above the Nyquist limit', () => {
    expect(() => gaborFilterBank({ frequencies: [0.6] })).toThrow(
      'gaborFilterBank: frequencies[0] must be a number in [0.001, 0.5], got 0.6',
    );
  });
});

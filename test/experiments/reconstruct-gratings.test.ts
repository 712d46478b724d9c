import { bankPower, reconstructGratings } from 'texton-lab/experiments';
import { lmFilterBank } from 'texton-lab';
import { describe, expect, it } from 'vitest';

describe('reconstructGratings', () => {
  const bank = lmFilterBank();

  it('brings back coarse waves whole and of the finest nothing', async () => {
    const [coarse, fine] = await reconstructGratings([0.1, 0.45], { bank, size: 16 });
    expect([coarse?.wave.width, coarse?.frequency]).toEqual([16, 0.1]);
    expect(coarse?.kept).toBeGreaterThan(0.98);
    expect(coarse?.rebuilt.data).toBeCloseToArray(coarse?.wave.data ?? [], { atol: 0.02 });
    expect(Math.abs(fine?.kept ?? 1)).toBeLessThan(0.05);
  });

  it('keeps of a wave what the bank has of power beside λ', async () => {
    const [wave] = await reconstructGratings([0.3], { bank, regularisation: 0.01 });
    const rows = bankPower(bank, { directions: 1 });
    const most = Math.max(...bankPower(bank).map((row) => row.most));
    const power = (rows[30]?.power ?? 0) / most;
    expect(wave?.kept).toBeCloseTo(power / (power + 0.01), 1);
  });

  it('refuses pictures that are too small', async () => {
    await expect(reconstructGratings([0.1], { bank, size: 4 })).rejects.toThrow(
      'reconstructGratings: size must be an integer of at least 8, got 4',
    );
  });

  it.each([
    [[0], 'frequencies[0] must be above 0, got 0'],
    [[0.1, 0.51], 'frequencies[1] must be a number in [0, 0.5], got 0.51'],
    [[-0.1], 'frequencies[0] must be a number in [0, 0.5], got -0.1'],
    [[NaN], 'frequencies[0] must be a number in [0, 0.5], got NaN'],
    [null, 'frequencies must be a list of numbers, got null'],
  ])('refuses bad frequencies %#', async (frequencies, message) => {
    await expect(reconstructGratings(frequencies as number[], { bank })).rejects.toThrow(
      `reconstructGratings: ${message}`,
    );
  });
});

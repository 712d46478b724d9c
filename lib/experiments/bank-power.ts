import { integerOption, readOptions } from '../core';
import { checkFilterBank, type Filter, type FilterBank } from '../filters';

const rules = {
  frequencies: integerOption({ min: 2, default: 51 }),
  directions: integerOption({ min: 1, default: 12 }),
};

/** A bank's response to sine waves of one frequency. */
export type BankPowerRow = {
  readonly bank: string;
  /** Cycles per pixel. */
  readonly frequency: number;
  /** Sum over the filters of the squared gain, Σₖ|Fₖ|², averaged over the directions of the wave. */
  readonly power: number;
  /** That power relative to the largest over all frequencies (dB); at least −80. */
  readonly relativePower: number;
  /** The power in the direction of the weakest response. */
  readonly least: number;
  /** The power in the direction of the strongest response. */
  readonly most: number;
};

/**
 * Computes the total power of a bank's responses to sine waves, frequency by frequency.
 * @param options number of frequencies from 0 to 0.5 cycles per pixel, default 51; number of directions from 0° to below
 * 180°, default 12
 */
export function bankPower(
  bank: FilterBank,
  options: { readonly frequencies?: number; readonly directions?: number } = {},
): BankPowerRow[] {
  const call = 'bankPower';
  const { frequencies, directions } = readOptions(call, options, rules);
  checkFilterBank(call, bank);
  const rows = Array.from({ length: frequencies }, (_, i) => {
    const frequency = i / (2 * (frequencies - 1));
    const powers = Array.from({ length: directions }, (__, d) => {
      const angle = (Math.PI * d) / directions;
      const across = wave(bank.size, frequency * Math.cos(angle));
      const down = wave(bank.size, frequency * Math.sin(angle));
      return bank.filters.reduce((sum, filter) => sum + gain(filter, across, down), 0);
    });
    const power = powers.reduce((a, b) => a + b, 0) / directions;
    return {
      frequency,
      power,
      least: powers.reduce((a, b) => Math.min(a, b)),
      most: powers.reduce((a, b) => Math.max(a, b)),
    };
  });
  const peak = rows.reduce((most, row) => Math.max(most, row.power), 0);
  return rows.map(({ frequency, power, least, most }) => ({
    bank: bank.name,
    frequency,
    power,
    relativePower: 10 * Math.log10(Math.max(1e-8, power / peak)),
    least,
    most,
  }));
}

interface Wave {
  readonly cos: Float64Array;
  readonly sin: Float64Array;
}

function wave(size: number, frequency: number): Wave {
  const phase = (i: number): number => 2 * Math.PI * frequency * (i - (size - 1) / 2);
  return {
    cos: Float64Array.from({ length: size }, (_, i) => Math.cos(phase(i))),
    sin: Float64Array.from({ length: size }, (_, i) => Math.sin(phase(i))),
  };
}

/** The squared gain of one filter: the Fourier transform of the kernel, first along its rows, then along its columns. */
function gain({ kernel }: Filter, across: Wave, down: Wave): number {
  const size = across.cos.length;
  let re = 0;
  let im = 0;
  for (let row = 0; row < size; row++) {
    let a = 0;
    let b = 0;
    for (let col = 0; col < size; col++) {
      const weight = kernel[row * size + col] as number;
      a += weight * (across.cos[col] as number);
      b -= weight * (across.sin[col] as number);
    }
    const c = down.cos[row] as number;
    const s = down.sin[row] as number;
    re += a * c + b * s;
    im += b * c - a * s;
  }
  return re * re + im * im;
}

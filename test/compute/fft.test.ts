import fc from 'fast-check';
import { complex, fft, fft2, planFft, planFft2 } from 'texton-lab/dist/compute';
import { describe, expect, it } from 'vitest';
import { dft } from './reference/fourier';

const lengths = [1, 2, 3, 4, 5, 6, 8, 9, 10, 12, 15, 16, 20, 25, 27, 30, 45, 60, 64, 75, 80, 100, 125, 240];

function signal(length: number, seed: number): Float64Array {
  return Float64Array.from({ length }, (_, i) => Math.sin(seed + 3.7 * i * i + i));
}

describe('fft', () => {
  it.each(lengths)('equals the definition for %i samples, forwards and back', (length) => {
    for (const inverse of [false, true]) {
      const [re, im] = [signal(length, 1), signal(length, 2)];
      const expected = dft({ re, im }, inverse ? 1 : -1);
      const got = fft(planFft(length), { re: re.slice(), im: im.slice() }, complex(length), 1, inverse);
      expect(got.re).toBeCloseToArray(expected.re, { atol: 1e-11 });
      expect(got.im).toBeCloseToArray(expected.im, { atol: 1e-11 });
    }
  });

  it('transforms interleaved signals each on its own', () => {
    const [length, batch] = [30, 7];
    const all = complex(length * batch);
    const singles = Array.from({ length: batch }, (_, q) => ({
      re: signal(length, q),
      im: signal(length, q + 50),
    }));
    singles.forEach(({ re, im }, q) => {
      for (let t = 0; t < length; t++) {
        all.re[t * batch + q] = re[t] as number;
        all.im[t * batch + q] = im[t] as number;
      }
    });
    const got = fft(planFft(length), all, complex(length * batch), batch, false);
    singles.forEach(({ re, im }, q) => {
      const expected = dft({ re, im }, -1);
      expect(expected.re.map((_, k) => got.re[k * batch + q] as number)).toBeCloseToArray(expected.re, {
        atol: 1e-11,
      });
      expect(expected.im.map((_, k) => got.im[k * batch + q] as number)).toBeCloseToArray(expected.im, {
        atol: 1e-11,
      });
    });
  });

  it('refuses a length with a prime factor above 5', () => {
    expect(() => planFft(14)).toThrow(
      'planFft: length must have no prime factor above 5, got 14; see nextFastLength',
    );
  });
});

describe('fft2', () => {
  it('comes back to rows × cols times the input', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...lengths.slice(0, 16)),
        fc.constantFrom(...lengths.slice(0, 16)),
        (rows, cols) => {
          const plan = planFft2(rows, cols);
          const [re, im] = [signal(rows * cols, 3), signal(rows * cols, 4)];
          const there = fft2(plan, { re: re.slice(), im: im.slice() }, false);
          const back = fft2(plan, { re: there.re.slice(), im: there.im.slice() }, true);
          expect(back.re).toBeCloseToArray(
            re.map((v) => v * rows * cols),
            { atol: 1e-9 },
          );
          expect(back.im).toBeCloseToArray(
            im.map((v) => v * rows * cols),
            { atol: 1e-9 },
          );
        },
      ),
      { numRuns: 60, seed: 1 },
    );
  });

  it('puts a wave of two periods down and one across where its frequencies say, transposed', () => {
    const [rows, cols] = [8, 6];
    const re = Float64Array.from({ length: rows * cols }, (_, i) =>
      Math.cos(2 * Math.PI * ((2 * Math.floor(i / cols)) / rows + (i % cols) / cols)),
    );
    const got = fft2(planFft2(rows, cols), { re, im: new Float64Array(rows * cols) }, false);
    expect(got.re[1 * rows + 2]).toBeCloseTo((rows * cols) / 2, 9);
  });
});

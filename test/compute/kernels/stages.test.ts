import { RADICES } from 'texton-lab/dist/compute/kernels/butterflies';
import { firstStage, laterStage } from 'texton-lab/dist/compute/kernels/stages';
import { fusedMultiply } from 'texton-lab/dist/compute/wasm/vectors';
import { describe, expect, it } from 'vitest';
import { dft, laneOf, signalOf, type Signal } from '../reference/fourier';
import { instance, type Instance } from '../reference/instance';
import { numbers } from '../reference/numbers';

const [FROM, FACTORS, TO, TWIDDLES] = [1 << 12, 1 << 13, 1 << 14, 1 << 15];

/**
 * A stage by its definition: of the points p·s + q, (p + m)·s + q, …, transformed and turned by exp(2πi·pj/(m·radix)),
 * point j goes to (radix·p + j)·s + q.
 */
function stage(x: Signal, radix: number, m: number, s: number): Signal {
  const y = signalOf(x.re.length, () => [0, 0]);
  for (let p = 0; p < m; p++)
    for (let q = 0; q < s; q++) {
      const at = (t: number): number => (p + t * m) * s + q;
      const { re, im } = dft(
        signalOf(radix, (t) => [x.re[at(t)] as number, x.im[at(t)] as number]),
        1,
      );
      for (let j = 0; j < radix; j++) {
        const angle = (2 * Math.PI * p * j) / (m * radix);
        const [c, d] = [Math.cos(angle), Math.sin(angle)];
        const to = (radix * p + j) * s + q;
        y.re[to] = (re[j] as number) * c - (im[j] as number) * d;
        y.im[to] = (re[j] as number) * d + (im[j] as number) * c;
      }
    }
  return y;
}

function fillTwiddles({ float32 }: Instance, radix: number, m: number): void {
  let at = TWIDDLES / 4;
  for (let p = 0; p < m; p++)
    for (let j = 1; j < radix; j++) {
      float32[at++] = Math.cos((2 * Math.PI * p * j) / (m * radix));
      float32[at++] = Math.sin((2 * Math.PI * p * j) / (m * radix));
    }
}

function expectLanes({ float32 }: Instance, expected: (lane: number) => Signal): void {
  for (let lane = 0; lane < 4; lane++) {
    const { re, im } = expected(lane);
    const got = laneOf(float32, TO / 4, re.length, lane);
    expect(got.re).toBeCloseToArray(re, { atol: 3e-6 });
    expect(got.im).toBeCloseToArray(im, { atol: 3e-6 });
  }
}

describe('firstStage', () => {
  const cases = RADICES.flatMap((radix) =>
    (['none', 'real', 'complex'] as const).map((f) => [radix, f] as const),
  );

  it.each(cases)('of radix %i multiplies by a factor (%s) and transforms', (radix, factor) => {
    const made = instance((module) => {
      // Exported under a name by a function that calls it.
      const target = firstStage(module, fusedMultiply(false), radix, factor);
      module.export(
        'run',
        { from: 'i32', factors: 'i32', to: 'i32', m: 'i32', twiddles: 'i32' },
        (write, v) => write.call(target, v),
      );
    });
    const m = 3;
    const length = m * radix;
    const { float32, functions } = made;
    float32.set(numbers(1, 8 * length), FROM / 4);
    float32.set(numbers(2, 8 * length), FACTORS / 4);
    fillTwiddles(made, radix, m);
    functions.run?.(FROM, FACTORS, TO, m, TWIDDLES);
    expectLanes(made, (lane) => {
      const x = laneOf(float32, FROM / 4, length, lane);
      const product = signalOf(length, (t) => {
        const [re, im] = [x.re[t] as number, x.im[t] as number];
        if (factor === 'none') return [re, im];
        if (factor === 'real') {
          const real = float32[FACTORS / 4 + 4 * t + lane] as number;
          return [re * real, im * real];
        }
        const [a, b] = [float32[FACTORS / 4 + 8 * t + lane], float32[FACTORS / 4 + 8 * t + 4 + lane]];
        return [re * (a ?? 0) - im * (b ?? 0), re * (b ?? 0) + im * (a ?? 0)];
      });
      return stage(product, radix, m, 1);
    });
  });
});

describe('laterStage', () => {
  const cases = RADICES.flatMap((radix) => [
    [radix, 1, 6] as const,
    [radix, 3, 4] as const,
    [radix, 2, 1] as const,
  ]);

  it.each(cases)('of radix %i transforms %i groups of %i butterflies', (radix, m, s) => {
    const made = instance((module) => {
      const target = laterStage(module, fusedMultiply(false), radix);
      module.export('run', { from: 'i32', to: 'i32', m: 'i32', s: 'i32', twiddles: 'i32' }, (write, v) =>
        write.call(target, v),
      );
    });
    const length = m * radix * s;
    made.float32.set(numbers(3, 8 * length), FROM / 4);
    fillTwiddles(made, radix, m);
    made.functions.run?.(FROM, TO, m, s, TWIDDLES);
    expectLanes(made, (lane) => stage(laneOf(made.float32, FROM / 4, length, lane), radix, m, s));
  });
});

import { chiSquareSvm } from 'texton-lab';
import { chiSquareSvmInThread } from 'texton-lab/dist/classify/chi-square-svm-in-thread';
import { describe, expect, it } from 'vitest';

/** Histograms of four classes; `bins` makes them as much work as wanted. */
function histograms(count: number, bins: number): { histograms: Float64Array[]; labels: Int32Array } {
  return {
    histograms: Array.from({ length: count }, (_, i) =>
      Float64Array.from({ length: bins }, (_value, b) => (1 + ((i * i + b * (i % 4)) % 7)) / (4 * bins)),
    ),
    labels: Int32Array.from({ length: count }, (_, i) => i % 4),
  };
}

describe('chiSquareSvmInThread', () => {
  it('gives what chiSquareSvm gives', async () => {
    const training = histograms(24, 6);
    const query = histograms(40, 6).histograms.slice(24);
    expect(await chiSquareSvmInThread(training, query)).toEqual(chiSquareSvm(training, query));
  });

  it('throws what chiSquareSvm throws', async () => {
    const training = { histograms: [[1], [1]], labels: [3, 3] };
    await expect(chiSquareSvmInThread(training, [[1]])).rejects.toThrow(/^chiSquareSvm: labels .* class 3$/);
  });

  it('ends at once when it is stopped in the middle', async () => {
    const training = histograms(1500, 600);
    const stop = new AbortController();
    const running = chiSquareSvmInThread(training, training.histograms, { signal: stop.signal });
    let stopped = Infinity;
    setTimeout(() => {
      stopped = performance.now();
      stop.abort(new Error('enough'));
    }, 300);
    await expect(running).rejects.toThrow('enough');
    expect(performance.now() - stopped).toBeLessThan(500);
  });

  it('does not begin after a stop', async () => {
    const signal = AbortSignal.abort(new Error('before'));
    await expect(chiSquareSvmInThread(histograms(8, 2), [[1, 1]], { signal })).rejects.toThrow('before');
  });
});

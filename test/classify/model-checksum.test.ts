import { createHash } from 'node:crypto';
import { modelChecksum } from 'texton-lab/dist/classify/model-checksum';
import { describe, expect, it } from 'vitest';

const stored = {
  bank: 's',
  border: 'zero',
  distance: 'chiSquare',
  classNames: ['a'],
  textons: { rows: 1, cols: 2, data: [0.1, 2] },
  labels: [0],
  histograms: [[1]],
};

describe('modelChecksum', () => {
  it('is the SHA-256 of the parts as JSON', () => {
    const text = '["s","zero","chiSquare",["a"],[1,2,[0.1,2]],[0],[[1]]]';
    expect(modelChecksum(stored)).toBe(createHash('sha256').update(text).digest('hex'));
  });

  it('is the same though lists of lists enter it one by one, whatever is in them', () => {
    const histograms = [[0.5, 1e-7, -0], [], [null, NaN, undefined, 'a"b'], { list: [[1]] }, [[2], 3]];
    const text = JSON.stringify(['s', 'zero', null, ['a'], [1, 2, [0.1, 2]], [0], histograms]);
    const { distance: _, ...rest } = { ...stored, histograms };
    expect(modelChecksum(rest)).toBe(createHash('sha256').update(text).digest('hex'));
  });

  it('sees every part, and nothing else', () => {
    const changes = [
      { bank: 'lm' },
      { border: 'reflect' },
      { distance: 'hellinger' },
      { classNames: ['b'] },
      { textons: { ...stored.textons, rows: 2 } },
      { textons: { ...stored.textons, data: [0.1, 2.0000000000000004] } },
      { labels: [1] },
      { histograms: [[0.9]] },
      { standardised: false },
      { weber: false },
      { weber: true },
    ];
    const sums = changes.map((change) => modelChecksum({ ...stored, ...change }));
    expect(new Set([modelChecksum(stored), ...sums]).size).toBe(changes.length + 1);
    expect(modelChecksum({ note: 'kept', ...stored })).toBe(modelChecksum(stored));
  });
});

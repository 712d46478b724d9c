import { filterResponses, maximumResponses, rfsFilterBank, weberNormalise, type Plane } from 'texton-lab';
import { describe, expect, it } from 'vitest';
import { formulaImage, golden, type GoldenChannel } from '../golden';

interface Fixture extends Record<string, unknown> {
  positions: [number, number][];
}

function standardised(): Plane {
  const { width, height, data } = formulaImage();
  const mean = data.reduce((s, v) => s + v, 0) / data.length;
  const deviation = Math.sqrt(data.reduce((s, v) => s + (v - mean) ** 2, 0) / data.length);
  return { width, height, data: Float32Array.from(data, (v) => (v - mean) / deviation) };
}

const fixture = golden<Fixture>('mr');
const cases = Object.keys(fixture)
  .filter((key) => /^mrs?[48]_/.test(key))
  .map((key) => {
    const [set, sign, weber] = key.split('_') as [
      string,
      'signed' | 'absEdge' | 'absBoth',
      string | undefined,
    ];
    return { key, set: set.toUpperCase() as 'MR8' | 'MR4' | 'MRS4', sign, weber: weber !== undefined };
  });

describe('maximumResponses', () => {
  it('has a case for each of the fixture’s fifteen sets', () => expect(cases).toHaveLength(15));

  it.each(cases)('equals the reference set $key', async ({ key, set, sign, weber }) => {
    const responses = maximumResponses(await filterResponses(standardised(), rfsFilterBank()), { set, sign });
    const { data, width, height, count } = weber ? weberNormalise(responses) : responses;
    const channels = fixture[key] as GoldenChannel[];
    expect(count).toBe(channels.length);
    const largest = Math.max(...channels.map((c) => Math.max(c.max, -c.min)));
    for (const channel of channels) {
      const values = data.subarray(channel.index * width * height, (channel.index + 1) * width * height);
      const spots = fixture.positions.map(([row, col]) => values[row * width + col] as number);
      const mean = values.reduce((s, v) => s + v, 0) / values.length;
      expect([
        mean,
        values.reduce((a, b) => Math.min(a, b)),
        values.reduce((a, b) => Math.max(a, b)),
        ...spots,
      ]).toBeCloseToArray([channel.mean, channel.min, channel.max, ...channel.at], { atol: 1e-6 * largest });
    }
  });

  it('takes magnitudes of edges unless told otherwise', async () => {
    const responses = await filterResponses(standardised(), rfsFilterBank());
    expect(maximumResponses(responses).data).toEqual(
      maximumResponses(responses, { set: 'MR8', sign: 'absEdge' }).data,
    );
  });

  it('refuses responses of another bank', () => {
    const responses = { count: 48, width: 1, height: 1, data: new Float32Array(48) };
    expect(() => maximumResponses(responses)).toThrow(
      'maximumResponses: responses must have the 38 planes of rfsFilterBank(), got 48',
    );
  });
});

import { planeDataset } from 'texton-lab';
import { datasetInputs, evaluateNet, useBackend } from 'texton-lab/network';
import { describe, expect, it } from 'vitest';
import { smallNet, textures } from './textures';

describe('datasetInputs', () => {
  it('reads a data set into memory, to train and to evaluate with', async () => {
    await useBackend('wasm');
    const { inputs, labels } = textures(2);
    const set = planeDataset(inputs, { labels, classNames: ['across', 'down', 'neither'] });
    const read = await datasetInputs(set);
    expect(read.inputs.map(({ data }) => data)).toEqual(inputs.map(({ data }) => data));
    expect(read.classNames).toEqual(['across', 'down', 'neither']);
    expect((await evaluateNet(smallNet(), read)).labels).toHaveLength(6);
    await expect(evaluateNet(smallNet({ classes: 4 }), read)).rejects.toThrow(
      'evaluateNet: net must have as many classes as data has (3), got 4; make it with textonNet({ classes: 3, … })',
    );
  });

  it('reports images as they are read, and stops when asked', async () => {
    const { inputs, labels } = textures(2);
    const set = planeDataset(inputs, { labels, classNames: ['a', 'b', 'c'] });
    const control = new AbortController();
    const seen: number[] = [];
    const running = datasetInputs(set, {
      signal: control.signal,
      onProgress: (done) => {
        seen.push(done);
        if (done === 2) control.abort(new Error('enough'));
      },
    });
    await expect(running).rejects.toThrow('enough');
    expect(seen).toEqual([1, 2]);
  });
});

import { modelFolder } from 'texton-lab/dist/network/model-folder';
import { describe, expect, it } from 'vitest';

describe('modelFolder', () => {
  it.each([
    ['nets/a', 'nets/a'],
    ['nets/a/model.json', 'nets/a'],
    ['file:///tmp/my%20net', '/tmp/my net'],
    ['file:///tmp/net/model.json', '/tmp/net'],
    ['file://nets/a', 'nets/a'],
    ['model.json', '.'],
  ])('reads %s', (place, folder) => {
    expect(modelFolder('f', place)).toBe(folder);
  });
  it('refuses what is no path', () => {
    expect(() => modelFolder('f', '')).toThrow('f: folder must be a path, got ""');
    expect(() => modelFolder('f', null as never)).toThrow('f: folder must be a path, got null');
  });
});

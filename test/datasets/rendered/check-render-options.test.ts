import { checkRenderOptions } from 'texton-lab/dist/datasets/rendered/check-render-options';
import { describe, expect, it } from 'vitest';

const set = { name: 'classes', all: [1, 2, 3] };

function check(options: object): () => unknown {
  return () => checkRenderOptions('call', { root: 'r', ...options }, set);
}

describe('checkRenderOptions', () => {
  it('gives every number once in ascending order, and all when none are named', () => {
    expect(check({ classes: [3, 1, 3] })()).toEqual([1, 3]);
    expect(checkRenderOptions('call', { root: 'r' }, set)).toEqual([1, 2, 3]);
  });

  it('names what is wrong', () => {
    expect(check({ root: '' })).toThrow('call: root must be the path of a folder, got ""');
    expect(check({ classes: [4] })).toThrow('call: classes[0] must be an integer in [1, 3], got 4');
    expect(check({ classes: 2 })).toThrow('call: classes must be an array of numbers, got 2');
    expect(check({ workers: 65 })).toThrow('call: workers must be an integer in [1, 64], got 65');
    expect(check({ images: [1] })).toThrow("call: unknown option 'images'");
  });
});

import { checkDisjoint, checkInto } from 'texton-lab/dist/filters/check-into';
import { describe, expect, it } from 'vitest';

describe('checkInto', () => {
  it('takes an array of the right kind and length, and names any other', () => {
    expect(() => checkInto('f', 'into', new Float32Array(6), 6)).not.toThrow();
    expect(() => checkInto('f', 'into', new Float32Array(5), 6)).toThrow('f: into must have 6 values, got 5');
    expect(() => checkInto('f', 'into', new Float64Array(6) as never, 6)).toThrow(
      'f: into must be a Float32Array',
    );
  });
});

describe('checkDisjoint', () => {
  const memory = new ArrayBuffer(64);
  const part = (from: number, length: number) => new Float32Array(memory, 4 * from, length);
  const plane = (data: Float32Array) => ({ width: data.length, height: 1, data });

  it('takes parts of one memory side by side', () => {
    expect(() => checkDisjoint('f', [part(0, 4), part(4, 4)], [plane(part(8, 8))])).not.toThrow();
    expect(() => checkDisjoint('f', [part(0, 4)], [plane(part(8, 8)), plane(part(8, 8))])).not.toThrow();
  });

  it.each([
    ['an image', [part(0, 5)], [part(4, 4)], 'the image'],
    ['an image that begins before', [part(6, 4)], [part(4, 3)], 'the image'],
    ['each other', [part(0, 4), part(3, 4)], [part(8, 8)], 'the images or within itself'],
    ['each other, being the same', [part(0, 4), part(0, 4)], [part(8, 8)], 'the images or within itself'],
  ])('names arrays that share memory with %s', (_, into, images, what) => {
    expect(() => checkDisjoint('f', into, images.map(plane))).toThrow(
      `f: into must share no memory with ${what}`,
    );
  });
});

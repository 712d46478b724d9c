import type { Plane } from 'texton-lab';
import { checkImageOfMap } from 'texton-lab/dist/reconstruct/check-image-of-map';
import { expect, it } from 'vitest';

it('checkImageOfMap refuses an image of another size than the map, and what is no image', () => {
  const plane: Plane = { width: 2, height: 1, data: new Float32Array(2) };
  expect(() => checkImageOfMap('f', 'original', plane, { width: 2, height: 1 })).not.toThrow();
  expect(() => checkImageOfMap('f', 'original', plane, { width: 1, height: 2 })).toThrow(
    'f: original must be 1×2 like the map, got 2×1',
  );
  expect(() => checkImageOfMap('f', 'plane', null as never, plane)).toThrow('f: plane must be a Plane');
});

import { CONTROL } from 'texton-lab/dist/compute/engine/control';
import { fields } from 'texton-lab/dist/compute/engine/fields';
import { describe, expect, it } from 'vitest';
import { controlOf } from '../reference/control';

describe('fields', () => {
  const size = fields(['width', 'height', 'count']);

  it('packs values in the order of the names, in whatever order they are given', () => {
    expect(size.pack({ count: 3, height: 2, width: 1 })).toEqual([1, 2, 3]);
  });

  it('unpacks what was packed and nothing else', () => {
    const control = controlOf([...size.pack({ width: 70_000, height: -1, count: 0 }), 99]);
    expect(size.unpack(control)).toEqual({ width: 70_000, height: -1, count: 0 });
  });

  it('keeps its values out of the way of the rest of the control block', () => {
    const control = controlOf(
      fields(Array.from({ length: 48 }, (_, k) => `f${k}`)).pack({ f47: 5 } as never),
    );
    expect(control[CONTROL.values + 47]).toBe(5);
    expect(CONTROL.values + 48).toBeLessThanOrEqual(CONTROL.states);
    expect(CONTROL.values).toBeGreaterThan(CONTROL.slotBytes);
  });
});

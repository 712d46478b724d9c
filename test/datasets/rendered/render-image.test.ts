import { conditions } from 'texton-lab/dist/datasets/rendered/conditions';
import { prepareClass } from 'texton-lab/dist/datasets/rendered/prepare-class';
import { renderImage } from 'texton-lab/dist/datasets/rendered/render-image';
import { describe, expect, it } from 'vitest';

describe('renderImage', () => {
  it('gives the same bytes whatever was rendered before, and other bytes under another light', () => {
    const sample = prepareClass(2);
    const [first, second] = conditions;
    if (first === undefined || second === undefined) throw new Error('no conditions');
    const alone = renderImage(sample, { condition: first });
    const other = renderImage(sample, { condition: second });
    expect(renderImage(sample, { condition: first })).toEqual(alone);
    expect(alone).toHaveLength(200 * 200);
    expect(other).not.toEqual(alone);
  });
});

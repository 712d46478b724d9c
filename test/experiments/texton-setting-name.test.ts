import { textonSettingName } from 'texton-lab/dist/experiments/texton-setting-name';
import { describe, expect, it } from 'vitest';

describe('textonSettingName', () => {
  it('names dictionary, models and distance in words, in this order', () => {
    const setting = { distance: 'chiSquareOpencv', models: 'image', dictionary: 'perClass' } as const;
    expect(textonSettingName(setting)).toBe('textons of each class, one model an image, OpenCV’s χ²');
  });

  it('leaves out what is not given, and keeps the identifier of another distance', () => {
    expect(textonSettingName({ dictionary: 'shared', distance: 'hellinger' })).toBe(
      'shared textons, hellinger',
    );
  });
});

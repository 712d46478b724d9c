import { checkLabelledResponses } from 'texton-lab/dist/features';
import { describe, expect, it } from 'vitest';

describe('checkLabelledResponses', () => {
  it('lets responses with labels pass', () => {
    const value = { responses: [], labels: Int32Array.of() };
    expect(() => checkLabelledResponses('f', 'training', value)).not.toThrow();
  });

  it.each([
    [null, 'f: training must be LabelledResponses { responses, labels }, got null'],
    [{ labels: [] }, 'f: training.responses must be a list of Responses, got undefined'],
    [{ responses: [], labels: 3 }, 'f: training.labels must be a list of class numbers, got 3'],
  ])('refuses %j', (value, message) => {
    expect(() => checkLabelledResponses('f', 'training', value as never)).toThrow(new TypeError(message));
  });
});

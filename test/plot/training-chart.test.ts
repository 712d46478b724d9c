import { trainingChart } from 'texton-lab';
import { describe, expect, it } from 'vitest';

const epochs = [1, 2, 3].map((epoch) => ({
  epoch,
  learningRate: 0.1,
  loss: 3 / epoch,
  accuracy: epoch / 4,
  validationLoss: 4 / epoch,
  validationAccuracy: epoch / 5,
  seconds: 1,
}));

describe('trainingChart', () => {
  it('draws two lines where there are validation items, in nat or percent', () => {
    const { spec, text } = trainingChart(epochs);
    const { values } = (spec as unknown as { data: { values: object[] } }).data;
    expect(values.slice(0, 2)).toMatchObject([
      { x: 1, y: 3, series: 'training' },
      { x: 1, y: 4, series: 'validation' },
    ]);
    expect(text).toMatch(/^Line chart: loss \(nat\) \(1 to 4\) against epoch \(1 to 3\)/);
    const accuracy = trainingChart(epochs, { measure: 'accuracy', title: 'By heart?' });
    expect(accuracy.text).toContain('accuracy (%) (20 to 75)');
  });

  it('draws one line without them, and refuses no epoch at all', () => {
    const { epoch, learningRate, loss, accuracy, seconds } = epochs[0]!;
    expect(trainingChart([{ epoch, learningRate, loss, accuracy, seconds }]).text).not.toContain(
      'validation',
    );
    expect(() => trainingChart([])).toThrow('trainingChart: history must have at least one epoch, got none');
  });
});

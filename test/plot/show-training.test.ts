import { createRequire } from 'node:module';
import path from 'node:path';
import { showTraining } from 'texton-lab';
import { afterEach, describe, expect, it, vi } from 'vitest';

const epochs = [1, 2, 3].map((epoch) => ({
  epoch,
  learningRate: 0.1,
  loss: 3 / epoch,
  accuracy: epoch / 4,
  validationLoss: 4 / epoch,
  validationAccuracy: epoch / 5,
  seconds: 1,
}));

describe('showTraining', () => {
  const { cache } = createRequire(path.join(__dirname, '../../lib/dist/index.js'));
  const KERNEL = '/somewhere/tslab/dist/jupyter.js';
  afterEach(() => {
    delete cache[KERNEL];
    vi.restoreAllMocks();
  });

  it('updates two charts in place, not too often, but always with the last epoch', async () => {
    const sent: { id: string | undefined; update: boolean; text: string }[] = [];
    const lastWriteDisplayData = (
      message: { data: Record<string, unknown>; transient: { display_id?: string } },
      update: boolean,
    ): void =>
      void sent.push({ id: message.transient.display_id, update, text: String(message.data['text/plain']) });
    cache[KERNEL] = { exports: { lastWriteDisplayData } } as unknown as NodeJS.Module;
    const onEpoch = showTraining();
    for (const epoch of epochs) await onEpoch(epochs.slice(0, epoch.epoch), epoch.epoch === 3);
    expect(sent.map(({ update }) => update)).toEqual([false, false, true, true]);
    expect(sent[0]!.id).toBe(sent[2]!.id);
    expect(sent[1]!.id).toBe(sent[3]!.id);
    expect(sent[0]!.id).not.toBe(sent[1]!.id);
    expect(sent[3]!.text).toContain('accuracy (%)');
    expect(sent[2]!.text).toContain('against epoch (1 to 3)');
  });

  it('prints lines where no kernel runs', async () => {
    const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    await showTraining()(epochs, true);
    expect(write.mock.calls.map(([text]) => text)).toEqual([
      'epoch 3: loss 1.000, validation 1.333\n',
      'epoch 3: accuracy 75.0 %, validation 60.0 %\n',
    ]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answersLab, startLab, type Lab } from '../e2e/start-lab';
import { temporaryFolder } from '../notebook/fixtures';
import { failedStarts, repeatAtOnce } from '../notebook/raw-kernel';

describe('the start of a kernel', () => {
  it('answers a thousand times of a thousand', async () => {
    expect(await failedStarts(1000)).toBe(0);
  });
  it('answers a thousand times of a thousand while more kernels start than there are cores', async () => {
    expect(await failedStarts(1000, { atOnce: 4 })).toBe(0);
  });
});

describe('the start of a kernel in JupyterLab', () => {
  let lab: Lab;
  beforeAll(async () => {
    lab = await startLab({ home: temporaryFolder(), notebooks: temporaryFolder() });
  }, 300_000);
  afterAll(() => lab.stop());

  it('answers a thousand times of a thousand while more kernels start than there are cores', async () => {
    let answered = 0;
    await repeatAtOnce(1000, 4, async () => {
      const { id } = (await lab.api('kernels', 'POST')) as { id: string };
      if (await answersLab(id, 60_000)) answered++;
      await lab.api(`kernels/${id}`, 'DELETE');
    });
    expect(answered).toBe(1000);
  });
});

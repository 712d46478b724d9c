import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { schmidFilterBank } from 'texton-lab';
import { BANK_NAMES, saveTextonModel } from 'texton-lab/dist/classify';
import { expect, it } from 'vitest';

it('saveTextonModel replaces an older file and states format and version', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'texton-model-'));
  const file = path.join(folder, 'model.json');
  const model = {
    bank: 's',
    border: 'zero',
    standardise: true,
    weber: true,
    distance: 'chiSquare',
    classNames: ['a', 'b'],
    textons: { rows: 1, cols: 13, data: new Float64Array(13).fill(0.1) },
    histograms: [Float64Array.of(1), Float64Array.of(1)],
    labels: Int32Array.of(0, 1),
  } as const;
  await saveTextonModel({ ...model, distance: 'euclidean' }, file);
  await saveTextonModel(model, file);
  const stored = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  expect(stored).toMatchObject({
    format: 'texton-lab model',
    version: 2,
    bank: 's',
    distance: 'chiSquare',
    labels: [0, 1],
  });
  // What could not be read again is refused, and the file stays.
  for (const [part, message] of [
    [{ bank: 'foo' }, 'saveTextonModel: model.bank must be one of'],
    [
      { bank: { ...schmidFilterBank({ size: 47 }), name: 'mine' } },
      `saveTextonModel: model.bank must be a bank with a name (${BANK_NAMES.join(', ')}), got 'mine'`,
    ],
    [{ border: 'x' }, 'saveTextonModel: model.border must be one of'],
    [{ bank: 'lm' }, 'saveTextonModel: textons must have one column per filter of the bank (48), got 13'],
    [
      { histograms: [Float64Array.of(1), Float64Array.of(9)] },
      'saveTextonModel: model.histograms[1] must be frequencies',
    ],
  ] as const)
    await expect(saveTextonModel({ ...model, ...(part as object) }, file)).rejects.toThrow(message);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(stored);
  await expect(saveTextonModel(model, path.join(folder, 'none', 'model.json'))).rejects.toThrow(
    /^saveTextonModel: cannot write '.*model\.json': there is no such folder; make it first/,
  );
  if (process.platform === 'linux') {
    symlinkSync('/dev/full', path.join(folder, 'full.json'));
    await expect(saveTextonModel(model, path.join(folder, 'full.json'))).rejects.toThrow(
      /^saveTextonModel: cannot write '.*full\.json': the disk is full; make room/,
    );
  }
  expect(stored['sha256']).toMatch(/^[0-9a-f]{64}$/);
  rmSync(folder, { recursive: true });
});

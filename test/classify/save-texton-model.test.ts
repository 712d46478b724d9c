import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { saveTextonModel } from 'texton-lab/dist/classify';
import { expect, it } from 'vitest';

it('saveTextonModel replaces an older file and states format and version', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'texton-model-'));
  const file = path.join(folder, 'model.json');
  const model = {
    bank: 's',
    border: 'zero',
    distance: 'chiSquare',
    classNames: ['a'],
    textons: { rows: 1, cols: 1, data: Float64Array.of(0.1) },
    histograms: [Float64Array.of(1)],
    labels: Int32Array.of(0),
  } as const;
  await saveTextonModel({ ...model, bank: 'lm' }, file);
  await saveTextonModel(model, file);
  const stored = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  expect(stored).toMatchObject({ format: 'texton-lab model', version: 2, bank: 's', labels: [0] });
  expect(stored['sha256']).toMatch(/^[0-9a-f]{64}$/);
  rmSync(folder, { recursive: true });
});

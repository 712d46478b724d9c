import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readModelFiles, writeModelFiles } from 'texton-lab/dist/network/model-files';
import { expect, it } from 'vitest';

it('model files keep topology, weights and what is compressed', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'texton-files-'));
  const weightSpecs = [{ name: 'a', shape: [2], dtype: 'float32' as const }];
  const weightData = [Float32Array.of(1).buffer, Float32Array.of(2).buffer];
  await writeModelFiles(folder, { modelTopology: { a: 1 }, format: 'layers-model', weightSpecs, weightData });
  expect(readdirSync(folder)).toHaveLength(2);
  const found = await readModelFiles(path.join(folder, 'model.json'));
  expect(found).toMatchObject({ modelTopology: { a: 1 }, weightSpecs });
  expect(new Float32Array(found.weightData as ArrayBuffer)).toEqual(Float32Array.of(1, 2));
  const quantized = { ...weightSpecs[0]!, quantization: { dtype: 'uint8', min: 0, scale: 1 } };
  writeFileSync(path.join(folder, 'w.bin'), Uint8Array.of(7, 8));
  const manifest = [{ paths: ['w.bin'], weights: [quantized] }];
  writeFileSync(
    path.join(folder, 'model.json'),
    JSON.stringify({ modelTopology: {}, weightsManifest: manifest }),
  );
  const small = await readModelFiles(path.join(folder, 'model.json'));
  expect((small.weightData as ArrayBuffer).byteLength).toBe(2);
  rmSync(folder, { recursive: true });
});

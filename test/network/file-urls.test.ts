import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as tf from '@tensorflow/tfjs-core';
import * as tfl from '@tensorflow/tfjs-layers';
import { textonNet, useBackend } from 'texton-lab/network';
import { registerFileUrls } from 'texton-lab/dist/network/file-urls';
import { expect, it } from 'vitest';
import { smallBank } from './small-bank';

it('file:// URLs work as those of TensorFlow’s own package, once, and other URLs are left to others', async () => {
  await useBackend('wasm');
  registerFileUrls();
  registerFileUrls();
  const folder = mkdtempSync(path.join(tmpdir(), 'texton-url-'));
  const net = textonNet({ classes: 2, bank: smallBank() });
  await net.save(`file://${folder}`);
  const handlers = (url: string): number => tf.io.getLoadHandlers(url).length;
  expect(handlers(`file://${folder}/model.json`)).toBe(tf.findBackendFactory('tensorflow') ? 0 : 1);
  expect(handlers('texton://x')).toBe(0);
  const loaded = await tfl.loadLayersModel(`file://${folder}/model.json`);
  expect(loaded.countParams()).toBe(net.countParams());
  rmSync(folder, { recursive: true });
});

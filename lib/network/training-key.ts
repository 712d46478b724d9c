import { createHash } from 'node:crypto';
import type { LabelledInputs } from './labelled-inputs';
import type { Network } from './network-types';
import type { StoredArray } from './stored-array';

function digest(...parts: readonly (string | ArrayBufferView)[]): string {
  const hash = createHash('sha256');
  for (const part of parts)
    hash.update(
      typeof part === 'string' ? part : new Uint8Array(part.buffer, part.byteOffset, part.byteLength),
    );
  return hash.digest('hex');
}

/** The digest of weights, whatever their order. */
export function weightsDigest(weights: readonly StoredArray[]): string {
  const sorted = [...weights].sort((a, b) => (a.name < b.name ? -1 : 1));
  return digest(...sorted.flatMap(({ name, data }) => [name, data]));
}

/** The digest of items and their classes. */
export function dataDigest({ inputs, labels }: LabelledInputs): string {
  const sizes = inputs.map(({ width, height }) => `${width}×${height}`).join();
  return digest(sizes, Int32Array.from(labels), ...inputs.map(({ data }) => data));
}

/** The digest of a network's layers, of what is trained, and of how. */
export function networkDigest(net: Network): string {
  const { optimizer } = net;
  const trained = net.trainableWeights.map(({ originalName }) => originalName);
  const parts = [net.toJSON(null, false), trained, optimizer.getClassName(), optimizer.getConfig()];
  return digest(JSON.stringify(parts));
}

/** The digests of what a training depends on, besides the weights that it starts with. */
export function trainingKey(
  net: Network,
  data: readonly LabelledInputs[],
  settings: object,
): Readonly<Record<string, string>> {
  return {
    network: networkDigest(net),
    data: digest(...data.map(dataDigest)),
    options: digest(JSON.stringify(settings)),
  };
}

import { textonNet, type LabelledInputs, type Network } from 'texton-lab/network';
import type { Plane } from 'texton-lab';
import { noise } from './plain-convolution';
import { smallBank } from './small-bank';

/** Three textures of 12×12: stripes across, stripes down, and neither, in noise. */
export function textures(
  each: number = 8,
  size: number = 12,
): LabelledInputs & { readonly inputs: readonly Plane[]; readonly labels: Int32Array } {
  const labels = Int32Array.from({ length: 3 * each }, (_, i) => i % 3);
  const inputs = Array.from(labels, (label, i) => {
    const grain = noise([1, size, size, 1], 50 + i).data;
    const data = grain.map((value, at) => {
      const place = [at % size, Math.floor(at / size), 0][label] as number;
      return value / 8 + (label === 2 ? 0 : Math.sin((2 * Math.PI * (place + i)) / 4) / 3);
    });
    return { width: size, height: size, data: Float32Array.from(data) };
  });
  return { inputs, labels };
}

/** A small network for them. */
export function smallNet(options: Partial<Parameters<typeof textonNet>[0]> = {}): Network {
  return textonNet({ classes: 3, bank: smallBank(4), activation: 'abs', learningRate: 0.05, ...options });
}

/** All weights of a network, layer by layer. */
export async function weightsOf(net: Network): Promise<number[]> {
  const tensors = net.layers.flatMap((layer) => layer.getWeights());
  const all = await Promise.all(tensors.map((tensor) => tensor.data()));
  return all.flatMap((values) => Array.from(values));
}

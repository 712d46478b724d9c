import type { Activation } from 'texton-lab/network';
import { correlate, correlationGradients, type Array4 } from './plain-convolution';

const APPLY: Readonly<Record<Activation, (r: number) => number>> = {
  linear: (r) => r,
  relu: (r) => Math.max(r, 0),
  abs: Math.abs,
  square: (r) => r * r,
};
const SLOPE: Readonly<Record<Activation, (r: number) => number>> = {
  linear: () => 1,
  relu: (r) => (r > 0 ? 1 : 0),
  abs: Math.sign,
  square: (r) => 2 * r,
};

/** The weights of a TextonNet: conv1, conv2 and its bias. */
export interface PlainWeights {
  readonly conv1: Array4;
  /** [1, 1, filters, classes] */
  readonly conv2: Array4;
  readonly bias: Float64Array;
}

/** The mean cross-entropy of a TextonNet and its gradients, by plain loops in double precision. */
export function plainTextonNet(
  images: Array4,
  labels: readonly number[],
  { conv1, conv2, bias }: PlainWeights,
  activation: Activation,
): { readonly loss: number; readonly gradients: Readonly<Record<keyof PlainWeights, Float64Array>> } {
  const responses = correlate(images, conv1);
  const [batch, rows, cols, filters] = responses.shape;
  const pixels = rows * cols;
  const classes = bias.length;
  const back = new Float64Array(responses.data.length);
  const gradients = { conv2: new Float64Array(conv2.data.length), bias: new Float64Array(classes) };
  let loss = 0;
  for (let b = 0; b < batch; b++) {
    const pooled = new Float64Array(filters);
    for (let i = 0; i < pixels; i++)
      for (let k = 0; k < filters; k++)
        pooled[k]! += APPLY[activation](responses.data[(b * pixels + i) * filters + k]!) / pixels;
    const logits = bias.map((offset, c) =>
      pooled.reduce((sum, p, k) => sum + p * conv2.data[k * classes + c]!, offset),
    );
    const total = logits.reduce((sum, z) => sum + Math.exp(z), 0);
    loss -= Math.log(Math.exp(logits[labels[b]!]!) / total) / batch;
    // Of the loss to a logit: its probability, less 1 at the right class.
    const delta = logits.map((z, c) => (Math.exp(z) / total - (c === labels[b] ? 1 : 0)) / batch);
    delta.forEach((d, c) => {
      gradients.bias[c]! += d;
      for (let k = 0; k < filters; k++) gradients.conv2[k * classes + c]! += d * pooled[k]!;
    });
    for (let i = 0; i < pixels; i++)
      for (let k = 0; k < filters; k++) {
        const at = (b * pixels + i) * filters + k;
        const toPooled = delta.reduce((sum, d, c) => sum + d * conv2.data[k * classes + c]!, 0);
        back[at] = (toPooled * SLOPE[activation](responses.data[at]!)) / pixels;
      }
  }
  const { dw } = correlationGradients(images, conv1, { shape: responses.shape, data: back });
  return { loss, gradients: { ...gradients, conv1: dw } };
}

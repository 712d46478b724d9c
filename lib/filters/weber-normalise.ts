import { checkResponses, type Responses } from '../core';

/**
 * Rescales the response vector F of every pixel to F·log(1 + L/0.03)/L, with L its Euclidean norm.
 *
 * High contrast is compressed as by the human eye (Weber's law), so that textons differ in pattern rather than contrast.
 * Zero vectors stay zero.
 *
 * Reference: M. Varma, A. Zisserman, IJCV 62 (2005), doi:10.1007/s11263-005-4635-4.
 * @param responses C×H×W, of any bank; not changed
 * @example
 * ```ts
 * import { weberNormalise } from 'texton-lab';
 *
 * // One filter at two pixels, with contrasts of 1 : 100.
 * const responses = { count: 1, width: 2, height: 1, data: Float32Array.of(0.1, 10) };
 * const [weak, strong] = weberNormalise(responses).data;
 * console.log(weak.toFixed(2), strong.toFixed(2)); // → 1.47 5.81
 * ```
 */
export function weberNormalise(responses: Responses): Responses {
  checkResponses('weberNormalise', responses);
  const { count, width, height, data } = responses;
  const pixels = width * height;
  const out = new Float32Array(data.length);
  for (let i = 0; i < pixels; i++) {
    let square = 0;
    for (let k = 0; k < count; k++) square += (data[k * pixels + i] as number) ** 2;
    const norm = Math.sqrt(square);
    // log1p(z)/z tends to 1 as z tends to 0, so the factor tends to 1/0.03 and a zero vector stays zero.
    const factor = norm === 0 ? 0 : Math.log1p(norm / 0.03) / norm;
    for (let k = 0; k < count; k++) out[k * pixels + i] = (data[k * pixels + i] as number) * factor;
  }
  return { count, width, height, data: out };
}

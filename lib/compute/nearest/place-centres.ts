import type { Engine } from '../engine/engine';
import { packCentres, packedCentresBytes } from './pack-centres';

/** Centres in the engine's memory. */
export interface PlacedCentres {
  readonly address: number;
  readonly packed: number;
  readonly exact: number;
  readonly centres: number;
}

/** Writes centres, as the kernels want them and in double precision, into the engine's memory. */
export function placeCentres(
  on: Engine,
  centres: Float32Array | Float64Array,
  dimensions: number,
): PlacedCentres {
  const count = centres.length / dimensions;
  const address = on.parts.allocate(centres.length * 8 + packedCentresBytes(count, dimensions));
  const packed = address + centres.length * 8;
  const views = on.main.views();
  views.float64.set(centres, address / 8);
  const data = views.float64.subarray(address / 8, address / 8 + centres.length);
  packCentres(views, packed, { centres: data, count, dimensions });
  return { address, packed, exact: address, centres: count };
}

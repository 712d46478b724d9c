/** Where light and camera stand when an image is taken. */
export interface Condition {
  /** File number of the image, 1 … 205. */
  readonly number: number;
  /** Direction of the light: azimuth from the image's x axis towards its y axis, and height above the sample, rad. */
  readonly lightAzimuth: number;
  readonly lightElevation: number;
  /** Direction of the camera: azimuth as above, and angle from the vertical, rad. */
  readonly viewAzimuth: number;
  readonly viewTilt: number;
  /** Turn of the camera about its own axis, rad. */
  readonly roll: number;
}

const measurements = 205;
const kept = 92;

// Fractional part of a multiple of an irrational number: spreads evenly however many are taken.
function spread(n: number, step: number, start: number): number {
  const value = start + n * step;
  return value - Math.floor(value);
}

function measurement(n: number): Condition {
  // Cameras are spread evenly over the cap of a sphere, lights over a ring of it.
  const cosTilt = 1 - 0.8 * spread(n, 0.6180339887, 0.8);
  const sinElevation = 0.42 + 0.5 * spread(n, 0.7548776662, 0.04);
  return {
    number: n,
    lightAzimuth: 2 * Math.PI * spread(n, 0.5698402909, 0.47),
    lightElevation: Math.asin(sinElevation),
    viewAzimuth: 2 * Math.PI * spread(n, 0.3247179572, 0.1),
    viewTilt: Math.acos(cosTilt),
    roll: 0.14 * (spread(n, 0.4142135624, 0.67) - 0.5),
  };
}

/**
 * The 92 conditions that every class is photographed under, in ascending order of file number: of 205 positions of
 * light and camera those that see the sample least obliquely, as in the subset of CUReT (Dana et al. 1999,
 * doi:10.1145/300776.300778) that Varma & Zisserman (2005, doi:10.1007/s11263-005-4635-4) chose.
 */
export const conditions: readonly Condition[] = Array.from({ length: measurements }, (_, i) =>
  measurement(i + 1),
)
  .toSorted((a, b) => a.viewTilt - b.viewTilt)
  .slice(0, kept)
  .toSorted((a, b) => a.number - b.number);

/** The condition of image 2: nearly frontal view, light half way up from the upper left. */
export const ordinaryCondition: Condition = measurement(2);

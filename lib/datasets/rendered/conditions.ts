/** Directions of light and camera for an image. */
export interface Condition {
  /** File number of the image, 1 … 205. */
  readonly number: number;
  /** Direction of the light (rad): azimuth from the x axis of the image towards its y axis, and elevation. */
  readonly lightAzimuth: number;
  readonly lightElevation: number;
  /** Direction of the camera (rad): azimuth as above, and angle from the vertical. */
  readonly viewAzimuth: number;
  readonly viewTilt: number;
  /** Rotation of the camera about its optical axis (rad). */
  readonly roll: number;
}

const measurements = 205;
const kept = 92;

// Fractional parts of multiples of an irrational number are evenly distributed.
function spread(n: number, step: number, start: number): number {
  const value = start + n * step;
  return value - Math.floor(value);
}

function measurement(n: number): Condition {
  // Cameras are evenly distributed over a spherical cap, lights over a spherical zone.
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
 * The 92 conditions of every class, in ascending order of file number: of 205 directions of light and camera, those with the
 * least oblique view, as in the subset of CUReT (Dana et al. 1999,
 * doi:10.1145/300776.300778) chosen by Varma & Zisserman (2005, doi:10.1007/s11263-005-4635-4).
 */
export const conditions: readonly Condition[] = Array.from({ length: measurements }, (_, i) =>
  measurement(i + 1),
)
  .toSorted((a, b) => a.viewTilt - b.viewTilt)
  .slice(0, kept)
  .toSorted((a, b) => a.number - b.number);

/** The condition of image 2: nearly frontal view, light from the upper left at medium elevation. */
export const ordinaryCondition: Condition = measurement(2);

/** Bytes of an element: the real parts of four signals side by side, then their imaginary parts. */
export const ELEMENT = 32;
/** Bytes from an element's real parts to its imaginary ones. */
export const IMAGINARY = 16;
/** Bytes of one stage in a plan in memory: radix, m, s, address of the twiddle factors. */
export const STAGE_BYTES = 16;

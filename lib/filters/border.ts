/** What lies beyond the edge of the image, or that nothing does. */
export type Border = 'zero' | 'reflect' | 'valid';

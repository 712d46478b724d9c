/** How the image is extended beyond its edges. */
export type Border = 'zero' | 'reflect' | 'valid';

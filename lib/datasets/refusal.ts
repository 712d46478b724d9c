/** A fault that trying again will not mend. */
export class Refusal extends Error {}

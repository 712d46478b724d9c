/** An error that retrying will not fix. */
export class Refusal extends Error {}

/** A job for one thread: to render a class or image of a set into a folder of its own. */
export interface Job {
  readonly set: 'curet' | 'brodatz';
  /** Number of the class, or of the image. */
  readonly number: number;
  /** Folder to create and fill. */
  readonly folder: string;
}

/** A thread's report: that one more image is written, that the job is done, or why it failed. */
export type Report =
  | { readonly kind: 'image' }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly message: string };

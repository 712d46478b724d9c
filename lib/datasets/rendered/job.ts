/** A piece of work for one thread: render a set's class or image into a folder of its own. */
export interface Job {
  readonly set: 'curet' | 'brodatz';
  /** Number of the class, or of the image. */
  readonly number: number;
  /** Folder to be made and filled. */
  readonly folder: string;
}

/** What a thread says: that one more image is written, that the job is done, or why it failed. */
export type Report =
  | { readonly kind: 'image' }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly message: string };

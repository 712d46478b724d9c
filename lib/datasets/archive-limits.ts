/** Limits of an archive, generous but low enough that a malicious one cannot fill memory or disk. */
export interface ArchiveLimits {
  /** Largest archive (bytes). */
  readonly archiveBytes: number;
  /** Largest number of entries, wanted or not. */
  readonly entries: number;
  /** Largest wanted file, unpacked (bytes). */
  readonly fileBytes: number;
  /** Largest total size of all wanted files, unpacked (bytes). */
  readonly totalBytes: number;
}

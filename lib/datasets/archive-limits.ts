/** Bounds of an archive: generous beside what it really has, so that a forged one can fill neither memory nor disk. */
export interface ArchiveLimits {
  /** Largest size of the archive itself, in bytes. */
  readonly archiveBytes: number;
  /** Largest number of entries, wanted or not. */
  readonly entries: number;
  /** Largest size of one wanted file, unpacked, in bytes. */
  readonly fileBytes: number;
  /** Largest size of all wanted files together, unpacked, in bytes. */
  readonly totalBytes: number;
}

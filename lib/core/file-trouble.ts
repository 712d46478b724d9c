const WORDS: Readonly<Record<string, string>> = {
  ENOENT: 'it does not exist; check the path',
  ENOTDIR: 'part of its path is a file, not a folder; check the path',
  EISDIR: 'it is a folder, not a file; name a file',
  EACCES: 'access is not permitted; change its permissions or choose another',
  EPERM: 'access is not permitted; change its permissions or choose another',
  ELOOP: 'its links form a loop; remove one of them',
  ENAMETOOLONG: 'its name is too long for this system; shorten it',
  ENOSPC: 'the disk is full; make room or choose another place',
  EDQUOT: 'the disk quota is used up; make room or choose another place',
  EFBIG: 'it would exceed the maximum file size; raise the limit (ulimit -f) or choose another place',
  EROFS: 'the disk is read-only; choose another place',
  EMFILE: 'too many files are open; close other programs',
  ENFILE: 'too many files are open; close other programs',
  EBUSY: 'it is in use by another program; close that program',
  EIO: 'the disk failed to read or write it; check the disk',
};

/**
 * Describes an error of the file system and the remedy, to complete a sentence that names the file.
 * @param error the error from `node:fs` or a stream
 * @returns a description of common errors, else the message of the error
 */
export function fileTrouble(error: unknown): string {
  const { code, message } = (error ?? {}) as { readonly code?: unknown; readonly message?: unknown };
  return WORDS[String(code)] ?? String(message ?? error);
}

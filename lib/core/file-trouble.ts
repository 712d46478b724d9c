const WORDS: Readonly<Record<string, string>> = {
  ENOENT: 'it is not there; check the path',
  ENOTDIR: 'a part of its path is a file where a folder was expected; check the path',
  EISDIR: 'it is a folder where a file was expected; name a file',
  EACCES: 'access is not permitted; change its permissions or choose another',
  EPERM: 'access is not permitted; change its permissions or choose another',
  ELOOP: 'its links lead in a circle; remove one of them',
  ENAMETOOLONG: 'its name is too long for this system; shorten it',
  ENOSPC: 'the disk is full; make room or choose another place',
  EDQUOT: "the user's share of the disk is used up; make room or choose another place",
  EFBIG:
    'it would be larger than the system allows a file to be; raise the limit (ulimit -f) or choose another place',
  EROFS: 'the disk can only be read from; choose another place',
  EMFILE: 'too many files are open; close other programs',
  ENFILE: 'too many files are open; close other programs',
  EBUSY: 'another program keeps it busy; close that',
  EIO: 'the disk failed to read or write it; check the disk',
};

/**
 * Describes an error of the file system and the remedy: the end of a sentence that names the file.
 * @param error what a call of `node:fs` or a stream threw
 * @returns words for the common codes, else the error's own message
 */
export function fileTrouble(error: unknown): string {
  const { code, message } = (error ?? {}) as { readonly code?: unknown; readonly message?: unknown };
  return WORDS[String(code)] ?? String(message ?? error);
}

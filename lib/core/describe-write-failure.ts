const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full; make room or choose another place',
  EDQUOT: 'your quota on this disk is used up; make room or choose another place',
  EFBIG:
    'it would be larger than the system allows a file to be; raise the limit (ulimit -f) or choose another place',
  EROFS: 'the disk can only be read from; choose another place',
  EACCES: 'its folder may not be written to; change its permissions or choose another place',
  EPERM: 'the system does not permit it; change the permissions or choose another place',
  ENOENT: 'there is no such folder; make it first or choose another place',
  ENOTDIR: 'a part of its path is no folder; choose another place',
  EISDIR: 'it is a folder; choose another name',
  ELOOP: 'its links lead in a circle; remove them or choose another name',
  ENAMETOOLONG: 'its name is too long; choose a shorter one',
  EMFILE: 'too many files are open; close some or raise the limit (ulimit -n)',
  ENFILE: 'too many files are open on this machine; end some programs',
};

/**
 * Says in a sentence why a file could not be written and what to do.
 * @param error what the system answered; any other error is quoted
 */
export function describeWriteFailure(file: string, error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return `cannot write '${file}': ${reasons[code ?? ''] ?? message}`;
}

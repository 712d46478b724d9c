import { describeWriteFailure } from 'texton-lab/dist/core';
import { describe, expect, it } from 'vitest';

describe('describeWriteFailure', () => {
  it('says of a full disk, a missing folder and the like what to do', () => {
    const fault = (code: string): Error => Object.assign(new Error(`${code}: no`), { code });
    expect(describeWriteFailure('a.json', fault('ENOSPC'))).toBe(
      "cannot write 'a.json': the disk is full; make room or choose another place",
    );
    for (const code of ['EDQUOT', 'EFBIG', 'EROFS', 'EACCES', 'EPERM', 'ENOENT', 'EMFILE'])
      expect(describeWriteFailure('a.json', fault(code))).toMatch(/^cannot write 'a\.json': .+; .+$/);
  });

  it('says that the folder is missing, not the file, which need not be there', () => {
    const error = Object.assign(new Error('no'), { code: 'ENOENT' });
    expect(describeWriteFailure('a.json', error)).toBe(
      "cannot write 'a.json': there is no such folder; make it first or choose another place",
    );
  });

  it('quotes any other error', () => {
    expect(describeWriteFailure('a.json', new Error('a crack in the disk'))).toBe(
      "cannot write 'a.json': a crack in the disk",
    );
  });
});

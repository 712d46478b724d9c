import { readFileSync } from 'node:fs';
import { fileTrouble } from 'texton-lab/dist/core';
import { describe, expect, it } from 'vitest';

function caught(read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    return error;
  }
}

describe('fileTrouble', () => {
  it('says what the system answered, and what to do', () => {
    expect(fileTrouble(caught(() => readFileSync('/no/such/file')))).toBe(
      'it does not exist; check the path',
    );
    expect(fileTrouble(caught(() => readFileSync('/')))).toBe('it is a folder, not a file; name a file');
    expect(fileTrouble(caught(() => readFileSync(`/${'x'.repeat(300)}`)))).toBe(
      'its name is too long for this system; shorten it',
    );
    expect(fileTrouble({ code: 'ENOSPC' })).toContain('the disk is full');
  });

  it('passes on what it has no words for', () => {
    expect(fileTrouble(new Error('odd'))).toBe('odd');
    expect(fileTrouble('odd')).toBe('odd');
    expect(fileTrouble(undefined)).toBe('undefined');
  });
});

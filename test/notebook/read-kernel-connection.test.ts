import { readKernelConnection } from 'texton-lab/dist/notebook/read-kernel-connection';
import { describe, expect, it } from 'vitest';
import { temporaryFile } from './fixtures';

const file = (fields: object): string => temporaryFile('connection.json', JSON.stringify(fields));

describe('readKernelConnection', () => {
  it('reads what Jupyter wrote', () => {
    expect(readKernelConnection(file({ key: 'k', shell_port: 1 }))).toEqual({ key: 'k', shell_port: 1 });
  });
  it.each([{}, { key: '' }, { key: null }])('refuses a connection without a key: %j', (fields) => {
    expect(() => readKernelConnection(file(fields))).toThrow(
      /^readKernelConnection: .*connection\.json must name a key to sign messages with; start Jupyter without/,
    );
  });
  it('refuses signatures that it does not check', () => {
    expect(() => readKernelConnection(file({ key: 'k', signature_scheme: 'hmac-md5' }))).toThrow(
      'must ask for signature_scheme hmac-sha256, got hmac-md5',
    );
  });
});

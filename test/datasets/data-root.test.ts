import { join, resolve } from 'node:path';
import { dataRoot } from 'texton-lab/dist/datasets';
import { afterEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../image/fixtures';

const folder = temporaryFolder();
const before = process.env['TEXTON_LAB_DATA'];
afterEach(() => {
  if (before === undefined) delete process.env['TEXTON_LAB_DATA'];
  else process.env['TEXTON_LAB_DATA'] = before;
});

describe('dataRoot', () => {
  it("is the project's folder data, wherever the process runs", () => {
    delete process.env['TEXTON_LAB_DATA'];
    expect(dataRoot()).toBe(resolve(__dirname, '..', '..', 'data'));
  });

  it('is the folder that TEXTON_LAB_DATA names, unless another is asked for', () => {
    process.env['TEXTON_LAB_DATA'] = folder;
    expect(dataRoot()).toBe(folder);
    expect(dataRoot(__dirname)).toBe(__dirname);
  });

  it('says who named a folder that does not exist', () => {
    expect(() => dataRoot(join(folder, 'no'))).toThrow(
      /there is no folder '.*no' \(named by the option root\)/,
    );
    process.env['TEXTON_LAB_DATA'] = join(folder, 'no');
    expect(() => dataRoot()).toThrow(
      /named by the environment variable TEXTON_LAB_DATA\); make it or name another/,
    );
  });
});

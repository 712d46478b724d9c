import { describeIgnoredFiles } from 'texton-lab/dist/cli/describe-ignored-files';
import { expect, it } from 'vitest';

it('describeIgnoredFiles counts files by kind, and is silent when there are none', () => {
  expect(describeIgnoredFiles('train', { folder: 'x', taken: 3, files: [] })).toBeUndefined();
  const files = ['a/1.bmp', 'a/2.BMP', 'a/README', 'top.png'];
  expect(describeIgnoredFiles('train', { folder: 'x\u0007', taken: 3, files })).toBe(
    "train: ignored 4 of 7 files in 'x\\x07': 2 .bmp, 1 without an extension, 1 .png outside the class folders",
  );
});

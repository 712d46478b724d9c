import { describePassedOver } from 'texton-lab/dist/cli/describe-passed-over';
import { expect, it } from 'vitest';

it('describePassedOver counts files by kind, and is silent when there are none', () => {
  expect(describePassedOver('train', { folder: 'x', taken: 3, files: [] })).toBeUndefined();
  const files = ['a/1.bmp', 'a/2.BMP', 'a/README', 'top.png'];
  expect(describePassedOver('train', { folder: 'x\u0007', taken: 3, files })).toBe(
    "train: 4 of 7 files in 'x\\x07' passed over: 2 .bmp, 1 without an ending, 1 .png that is no image of a class",
  );
});

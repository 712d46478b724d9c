import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findRealBrodatz, findRealCuret } from 'texton-lab/dist/datasets';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../image/fixtures';

it('a published set is found in any of its folders, by the names of its files', () => {
  const data = temporaryFolder();
  mkdirSync(join(data, 'curet'));
  expect([findRealBrodatz(data), findRealCuret('test', data)]).toEqual([undefined, undefined]);
  mkdirSync(join(data, 'curet', 'sample07'));
  writeFileSync(join(data, '1.3.07.tif'), '');
  expect([findRealBrodatz(data), findRealCuret('test', data)]).toEqual([data, join(data, 'curet')]);
});

import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';

it('texton-lab loads no large package before it is used', () => {
  const program = `require(${JSON.stringify(require.resolve('texton-lab'))});
    const found = Object.keys(require.cache).map((file) => /node_modules.((?:@[^/\\\\]+.)?[^/\\\\]+)/.exec(file)?.[1]);
    console.log(JSON.stringify([...new Set(found.filter(Boolean))]));`;
  const loaded = JSON.parse(
    execFileSync(process.execPath, ['-e', program], { encoding: 'utf8' }),
  ) as string[];
  expect(loaded).toEqual(['ml-matrix']);
});

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeSetup } from 'texton-lab';
import { describeMemory, describeNode } from 'texton-lab/dist/notebook/describe-setup';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from './fixtures';

describe('describeSetup', () => {
  it('looks at Node, kernel, data, engine and memory, and tries the engine', async () => {
    const rows = await describeSetup({ root: temporaryFolder() });
    expect(rows.map(({ part }) => part)).toEqual([
      'Node',
      'kernel',
      'Brodatz images',
      'CUReT images',
      'engine',
      'memory',
    ]);
    expect(rows[0]).toMatchObject({ found: process.versions.node, state: 'fine' });
    expect(rows[1]).toMatchObject({ found: 'none' });
    expect(rows[4]?.note).toMatch(/^agrees with the definition of convolution to [1-9]e-[789]$/);
    expect(rows[4]?.found).toMatch(/^\d+ threads?, started in \d+ ms$/);
  });

  it('tells real images from rendered ones, and those made from those to come', async () => {
    const root = temporaryFolder();
    const notes = async (): Promise<string[]> =>
      (await describeSetup({ root })).slice(2, 4).map(({ found, note }) => `${found}: ${note}`);
    expect(await notes()).toEqual([
      'rendered stand-ins: rendered at first use, in less than a minute; npm run data -- brodatz fetches the photographs',
      'rendered stand-ins: rendered at first use, in less than a minute; npm run data -- curet fetches the photographs',
    ]);
    mkdirSync(join(root, 'rendered', 'curet', 'sample10'), { recursive: true });
    mkdirSync(join(root, 'brodatz'));
    writeFileSync(join(root, 'brodatz', '1.3.01.tiff'), '');
    expect(await notes()).toEqual([
      `real photographs: in ${join(root, 'brodatz')}`,
      'rendered stand-ins: already made; npm run data -- curet fetches the photographs',
    ]);
  });

  it('says what to do about an old Node and little memory', () => {
    expect(describeNode('20.18.9')).toMatchObject({ state: 'look here' });
    expect(describeNode('20.19.0')).toMatchObject({ state: 'fine' });
    expect(describeNode('22.1.0')).toMatchObject({ state: 'fine' });
    expect(describeNode('18.20.0').note).toBe('20.19 or newer is needed: install it, then npm start again');
    expect(describeMemory(4e9)).toMatchObject({ found: '4.0 GB free', state: 'fine' });
    expect(describeMemory(0.6e9)).toMatchObject({ found: '0.6 GB free', state: 'look here' });
  });

  it('refuses a folder that is not there', async () => {
    await expect(describeSetup({ root: '/nowhere/at/all' })).rejects.toThrow(
      "there is no folder '/nowhere/at/all'",
    );
  });
});

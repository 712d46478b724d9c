import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root, run } from './run';

describe('texton-lab', () => {
  it('lists the commands', async () => {
    const { code, stdout } = await run([]);
    expect(code).toBe(0);
    for (const name of ['start', 'notebooks', 'test', 'clean'])
      expect(stdout).toMatch(new RegExp(`^  ${name}\\b`, 'm'));
  });
  it('prints its version', async () => {
    const { version } = JSON.parse(readFileSync(path.join(root, 'lib/package.json'), 'utf8')) as {
      version: string;
    };
    expect(await run(['--version'])).toMatchObject({ code: 0, stdout: `${version}\n` });
  });
  it('ends without a word when nobody reads on', async () => {
    const ended = await run(['--help'], { onStart: (child) => void child.stdout?.destroy() });
    expect(ended).toMatchObject({ code: 0, stderr: '' });
  });
  it('refuses a command that it does not know', async () => {
    const { code, stderr } = await run(['strat']);
    expect(code).toBe(1);
    expect(stderr).toContain("unknown command 'strat'");
    expect(stderr).toContain('Did you mean start?');
  });
});

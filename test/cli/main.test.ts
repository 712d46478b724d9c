import { describe, expect, it } from 'vitest';
import { run } from './run';

describe('texton-lab', () => {
  it('lists the commands', async () => {
    const { code, stdout } = await run([]);
    expect(code).toBe(0);
    for (const name of ['start', 'notebooks', 'test', 'clean'])
      expect(stdout).toMatch(new RegExp(`^  ${name}\\b`, 'm'));
  });
  it('refuses a command that it does not know', async () => {
    const { code, stderr } = await run(['strat']);
    expect(code).toBe(1);
    expect(stderr).toContain("unknown command 'strat'");
    expect(stderr).toContain('Did you mean start?');
  });
});

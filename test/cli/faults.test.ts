import { Command } from 'commander';
import { addFaultsCommand } from 'texton-lab/dist/cli/faults';
import { describe, expect, it } from 'vitest';

describe('the command faults', () => {
  it('takes words and is described', () => {
    const program = new Command();
    addFaultsCommand(program, { root: '.', exclusively: (task) => task() });
    const [command] = program.commands;
    expect(command?.name()).toBe('faults');
    expect(command?.description()).toContain('each must make a test fail');
  });
});

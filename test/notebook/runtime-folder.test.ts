import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runtimeFolder, temporaryRuntimeFolder } from 'texton-lab/dist/notebook/runtime-folder';
import { describe, expect, it, vi } from 'vitest';
import { temporaryFolder } from './fixtures';

const mode = (folder: string): number => statSync(folder).mode & 0o777;

describe('runtimeFolder', () => {
  it("is in the clone, closed to others even where somebody had opened it, and keeps what's there", async () => {
    const root = temporaryFolder();
    mkdirSync(join(root, '.lab/runtime/kept'), { recursive: true, mode: 0o755 });
    const { folder, transport, remove } = await runtimeFolder(root);
    expect([folder, transport, mode(folder)]).toEqual([join(root, '.lab/runtime'), 'ipc', 0o700]);
    remove();
    expect(readdirSync(folder)).toEqual(['kept']);
  });
  it('is a temporary one where the path of the clone is too long for a socket, in bytes', async () => {
    // Sixty bytes in thirty characters.
    const root = join(temporaryFolder(), '夹'.repeat(20));
    const { folder, transport, remove } = await runtimeFolder(root);
    expect([transport, mode(folder)]).toEqual(['ipc', 0o700]);
    expect(folder.startsWith(root)).toBe(false);
    remove();
    expect(existsSync(folder)).toBe(false);
  });
  it('is not where temporary files have a long path, either', async () => {
    const long = join(temporaryFolder(), 'x'.repeat(60));
    mkdirSync(long);
    vi.stubEnv('TMPDIR', long);
    const { folder, transport, remove } = await runtimeFolder(join(long, 'clone'));
    vi.unstubAllEnvs();
    expect([dirname(folder), transport]).toEqual(['/tmp', 'ipc']);
    remove();
    expect(readdirSync(long)).toEqual(['clone']);
  });
});

describe('temporaryRuntimeFolder', () => {
  it('is a new closed folder with a path short enough for a socket, wherever temporary files are kept', async () => {
    const long = join(temporaryFolder(), 'x'.repeat(80));
    mkdirSync(long);
    vi.stubEnv('TMPDIR', long);
    const { folder, transport, remove } = await temporaryRuntimeFolder();
    vi.unstubAllEnvs();
    expect([dirname(folder), transport, mode(folder)]).toEqual(['/tmp', 'ipc', 0o700]);
    remove();
    expect([existsSync(folder), readdirSync(long)]).toEqual([false, []]);
  });
});

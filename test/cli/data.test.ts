import { readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { addDataCommand, describeProgress } from 'texton-lab/dist/cli/data';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { sendRange, serve, tarOf } from '../datasets/server';
import { temporaryFolder } from '../image/fixtures';

afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

/** Runs `data …` and gives what it wrote. */
async function run(...words: string[]): Promise<{ output: string; errors: string }> {
  let output = '';
  let errors = '';
  vi.spyOn(console, 'log').mockImplementation((line: string) => void (output += `${line}\n`));
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    errors += String(text);
    return true;
  });
  const program = new Command().exitOverride();
  addDataCommand(program);
  for (const command of program.commands) command.exitOverride();
  try {
    await program.parseAsync(['data', ...words], { from: 'user' });
  } catch (error) {
    throw new Error(`${(error as Error).message}\n${errors}`, { cause: error });
  }
  return { output, errors };
}

const files = Array.from(
  { length: 810 },
  (_, i) => [`KTH_TIPS/c${i % 10}/${i}.png`, Buffer.from('x')] as const,
);
const archive = tarOf(Object.fromEntries(files));

describe('the command data', () => {
  it('fetches a set, shows its progress and says where it is', async () => {
    const root = temporaryFolder();
    const { url } = await serve((request, response) =>
      sendRange(request, response, { bytes: archive, etag: '"1"' }),
    );
    const { output, errors } = await run('kth-tips', '--root', root, '--base-url', url);
    expect(output).toMatch(
      new RegExp(
        `^810 images in ${join(root, 'kth_tips_grey_200x200')} \\(fetched\\)\nNo checksums are published for this set\\. Recorded for later runs: the SHA-256 of all files, [0-9a-f]{64}\n$`,
      ),
    );
    expect(errors).toMatch(/^Fetching KTH-TIPS textures, grey \(KTH Stockholm\) from http:\/\/127/);
    expect(errors).toMatch(/0\.8 of 0\.8 MB \(100 %\)/);
    expect(errors).toMatch(/Checking and unpacking\n$/);
    expect((await run('kth-tips', '--root', root)).output).toMatch(/\(already there\)/);
  });

  it('uses an archive put there by hand', async () => {
    const root = temporaryFolder();
    writeFileSync(join(root, 'kth_tips_grey_200x200.tar'), archive);
    expect((await run('kth-tips', '--root', root)).output).toMatch(
      /unpacked from the archive that you put there/,
    );
  });

  it('stops at an interrupt, keeps what it has and exits with 130', async () => {
    const root = temporaryFolder();
    const part = join(root, 'kth_tips_grey_200x200.tar.part');
    const { url } = await serve((_, response) => {
      response.writeHead(200, { etag: '"1"', 'accept-ranges': 'bytes', 'content-length': archive.length });
      response.write(archive.subarray(0, 5000));
      const timer = setInterval(() => {
        if ((statSync(part, { throwIfNoEntry: false })?.size ?? 0) === 5000) process.emit('SIGINT');
      }, 5);
      response.on('close', () => clearInterval(timer));
    });
    const { errors } = await run('kth-tips', '--root', root, '--base-url', url);
    expect(errors).toMatch(
      /Stopped\. The part downloaded so far is kept; run the same command to resume\.\n$/,
    );
    expect(process.exitCode).toBe(130);
    expect(statSync(part).size).toBe(5000);
    expect(process.listenerCount('SIGINT')).toBe(0);
  });

  it('promises to go on after an interrupt only where the server can', async () => {
    const root = temporaryFolder();
    const { url } = await serve((_, response) => {
      response.writeHead(200, { 'content-length': archive.length });
      response.write(archive.subarray(0, 5000));
      setTimeout(() => process.emit('SIGINT'), 100);
    });
    const { errors } = await run('kth-tips', '--root', root, '--base-url', url);
    expect(errors).toMatch(/Stopped\. The same command may have to start over\.\n$/);
    expect(readdirSync(root)).toEqual([]);
  });

  it('says that it waits for another, and that the files are those of the first time', async () => {
    const root = temporaryFolder();
    const set = join(root, 'kth_tips_grey_200x200');
    writeFileSync(`${set}.tar`, archive);
    await run('kth-tips', '--root', root);
    rmSync(set, { recursive: true });
    const lock = join(root, '.kth_tips_grey_200x200.lock');
    writeFileSync(lock, '');
    const timer = setInterval(() => {
      const written = vi.mocked(process.stderr.write).mock.calls.flat().join('');
      if (!written.includes('waiting')) return;
      clearInterval(timer);
      rmSync(lock);
    }, 10);
    const { output, errors } = await run('kth-tips', '--root', root);
    expect(errors).toBe('Another process is fetching this set; waiting for it …\nChecking and unpacking\n');
    expect(output).toMatch(
      /The SHA-256 of all files matches the one recorded at the first download: [0-9a-f]{64}\n$/,
    );
  });

  it('fails with the address to fetch by hand when the server cannot be reached', async () => {
    await expect(
      run('brodatz', '--root', temporaryFolder(), '--base-url', 'http://127.0.0.1:9'),
    ).rejects.toThrow(/fetch http:\/\/127\.0\.0\.1:9\/textures\.zip by hand, put it at/);
  });

  it('names the sets that there are', async () => {
    await expect(run('vistex')).rejects.toThrow(
      /Allowed choices are brodatz, curet, curet-colour, kth-tips, rendered/,
    );
  });
});

describe('describeProgress', () => {
  it('tells bytes, share, rate and time left as far as they are known', () => {
    expect(describeProgress({ done: 25e6, total: 100e6, rate: 1e6 })).toBe(
      '25.0 of 100.0 MB (25 %), 1.0 MB/s, 1 min 15 s left',
    );
    expect(describeProgress({ done: 99e6, total: 100e6, rate: 2e6 })).toBe(
      '99.0 of 100.0 MB (99 %), 2.0 MB/s, 1 s left',
    );
    expect(describeProgress({ done: 5e6, total: 0, rate: 1e6 })).toBe('5.0 MB, 1.0 MB/s');
    expect(describeProgress({ done: 5e6, total: 10e6, rate: NaN })).toBe('5.0 of 10.0 MB (50 %)');
    expect(describeProgress({ done: 10e6, total: 10e6, rate: 5e6 })).toBe(
      '10.0 of 10.0 MB (100 %), 5.0 MB/s',
    );
  });
});

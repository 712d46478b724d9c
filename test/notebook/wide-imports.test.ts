import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { joinText, startKernel, type Kernel, type Message } from 'texton-lab/dist/notebook';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from './fixtures';

describe('imports of a cell', () => {
  const course = temporaryFolder();
  const notebooks = join(course, 'notebooks');
  const write = (path: string, text: string): void => {
    mkdirSync(join(course, path, '..'), { recursive: true });
    writeFileSync(join(course, path), text);
  };
  let kernel: Kernel;
  beforeAll(async () => {
    write(
      'notebooks/near.ts',
      "import { y } from '../helpers/y';\nexport const near = (): string => 'near ' + y(1);",
    );
    write(
      'helpers/y.ts',
      "import { suffix } from './deep/suffix';\nexport const y = (n: number): string => n + suffix;",
    );
    write('helpers/deep/suffix.ts', "export const suffix: string = '!';");
    write('helpers/plain.js', 'export const plain = 3;');
    write('helpers/values.json', '{ "value": 4 }');
    write('top.ts', 'export const top: number = 5;');
    kernel = await startKernel(notebooks);
  });
  afterAll(() => kernel.stop());

  async function run(code: string): Promise<string> {
    const messages: Message[] = [];
    // For a moment after an error the kernel runs nothing.
    while ((await kernel.execute(code, (message) => void messages.push(message))).status === 'abort');
    return messages.map((message) => joinText(String(message.content['text'] ?? ''))).join('');
  }

  it('come from a folder beside the notebook, and from above it', async () => {
    expect(await run("import { y } from '../helpers/y';\ny(2)")).toBe('2!\n');
    expect(
      await run("import { top } from '../top';\nimport { plain } from '../helpers/plain';\ntop + plain"),
    ).toBe('8\n');
    expect(await run("import values from '../helpers/values.json';\nvalues.value")).toBe('4\n');
  });
  it('come from the notebook folder as before, also through a module that imports from beside it', async () => {
    expect(await run("import { near } from './near';\nnear()")).toBe('near 1!\n');
  });
  it('have their types', async () => {
    expect(await run("y('a')")).toContain("y: n must be a number, got 'a'");
  });
  it('are new after the file has changed and is imported again', async () => {
    write('helpers/y.ts', 'export const y = (n: number, unit: string): string => n + unit;');
    let text = '';
    for (let i = 0; i < 50 && text !== '3 px\n'; i++) {
      await new Promise((resolve) => setTimeout(resolve, 200));
      text = await run("import { y } from '../helpers/y';\ny(3, ' px')");
    }
    expect(text).toBe('3 px\n');
  });
  it('fail with a message where there is no such file, and the kernel goes on', async () => {
    expect(await run("import { z } from '../helpers/none';\nz")).toContain(
      "Cannot find module '../helpers/none'",
    );
    expect(await run('1 + 1')).toBe('2\n');
  });
  it('go on when a file appears that an earlier cell has looked for in vain', async () => {
    expect(await run("import { late } from './late';\nlate")).toContain("Cannot find module './late'");
    await new Promise((resolve) => setTimeout(resolve, 500));
    write('notebooks/late.ts', 'export const late = 7;');
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await run('3 + 3')).toBe('6\n');
    let text = '';
    for (let i = 0; i < 50 && text !== '7\n'; i++) {
      await new Promise((resolve) => setTimeout(resolve, 200));
      text = await run("import { late } from './late';\nlate");
    }
    expect(text).toBe('7\n');
  });
});

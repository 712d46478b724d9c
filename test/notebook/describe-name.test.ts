import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { KernelConnection } from 'texton-lab/dist/notebook/connect-kernel';
import { runCell, startRawKernel, type RawKernel } from './raw-kernel';

interface Help {
  readonly found: boolean;
  readonly data: Readonly<Record<string, string>>;
}

describe('the help at the cursor', () => {
  let kernel: RawKernel;
  let connection: KernelConnection;
  beforeAll(async () => {
    kernel = await startRawKernel('ipc', __dirname);
    connection = kernel.connect();
    await runCell(
      connection,
      "import * as lab from 'texton-lab';\nimport { filterResponses, lineChart, lmFilterBank } from 'texton-lab';\nconst border = 'zero';",
    );
  }, 60_000);
  afterAll(() => {
    connection.close();
    kernel.process.kill();
  });

  /** Asks for help at the bar in a cell. */
  async function help(cell: string): Promise<Help> {
    const position = cell.indexOf('|');
    const request = { code: cell.replace('|', ''), cursor_pos: position, detail_level: 0 };
    return (await connection.request('inspect_request', request)).content as unknown as Help;
  }

  it('gives signature, sentence, options with defaults, and then the rest', async () => {
    const { data } = await help('await filterRes|ponses(image, bank)');
    const markdown = data['text/markdown'] ?? '';
    expect(markdown).toMatch(
      /^```ts\nfilterResponses\(plane: Plane, bank: FilterBank, options\?: FilterResponsesOptions\): Promise<Responses>\n```\n\n[A-Z][^\n]*\.\n/,
    );
    expect(markdown).toMatch(/\*\*Options\*\*\n\n(?:- .*\n)*- `border`: `Border` – .*Default: 'zero'\.\n/);
    expect(markdown).toMatch(/- `workers`: `number` – .*\. Default: all cores\.\n/);
    const places = ['**Options**', '**Parameters**', '**Errors**'].map((title) => markdown.indexOf(title));
    expect(places.every((place, i) => place > (places[i - 1] ?? 0))).toBe(true);
    expect(markdown).toMatch(/\*\*Example\*\*\n\n```ts\nimport /);
    expect(markdown).not.toMatch(/@\w+|\{@link/);
    expect(data['text/plain']).not.toMatch(/[`*]{2}/);
  });
  it.each([
    'filterResponses(|',
    'await filterResponses(image, |bank2)'.replace('bank2', '3'),
    "filterResponses(image, bank, { border: 'ze|ro' })",
    "filterResponses(image, bank, { bor|der: 'zero' })",
    'lab.filterResponses( | )',
    'console.log(1); filterResponses(\n  |\n)',
  ])('is that of the function between its parentheses: %s', async (cell) => {
    expect((await help(cell)).data['text/markdown']).toMatch(/^```ts\nfilterResponses\(/);
  });
  it('is that of an argument on its name, and of an inner call within it', async () => {
    expect((await help('filterResponses(bor|der)')).data['text/plain']).toContain('border: "zero"');
    expect((await help('filterResponses(image, lmFilterBank(|))')).data['text/markdown']).toMatch(
      /^```ts\nlmFilterBank\(/,
    );
  });
  it('is none where there is no name', async () => {
    expect((await help('1 + | 2')).found).toBe(false);
  });
});

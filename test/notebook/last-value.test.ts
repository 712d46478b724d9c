import { startKernel, type Message } from 'texton-lab/dist/notebook';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../cli/run';

type Kernel = Awaited<ReturnType<typeof startKernel>>;

let kernel: Kernel;
beforeAll(async () => {
  kernel = await startKernel(root);
  await run(
    "import { filterResponses, imageGrid, lineChart, lmFilterBank, show } from 'texton-lab';\n" +
      'const plane = { width: 2, height: 2, data: Float32Array.of(0, 1, 0, 1) };\n' +
      "const chart = lineChart([{ k: 1, rate: 2 }, { k: 2, rate: 3 }], { x: 'k', y: 'rate' });",
  );
});
afterAll(() => kernel.stop());

/** Runs a cell; returns its status, what it prints and the types of what it shows. */
async function run(code: string): Promise<{ status: string; text: string; shown: string[][] }> {
  const messages: Message[] = [];
  let reply = await kernel.execute(code, (message) => void messages.push(message));
  // For 200 ms after an error nothing is run.
  while (reply.status === 'abort') {
    await new Promise((resolve) => setTimeout(resolve, 100));
    reply = await kernel.execute(code, (message) => void messages.push(message));
  }
  return {
    status: reply.status,
    text: messages.map(({ content }) => String(content['text'] ?? '')).join(''),
    shown: messages.flatMap(({ type, content }) =>
      type === 'display_data' ? [Object.keys(content['data'] as object)] : [],
    ),
  };
}

describe('the value that a cell ends with', () => {
  const bundle = ['application/vnd.vegalite.v5+json', 'image/png', 'text/plain'];
  const caption = ['text/markdown', 'text/plain'];

  it.each([
    ['chart', [bundle]],
    ['await show(chart)', [bundle]],
    ['await show(chart); chart', [bundle, bundle]],
    ['plane', [['text/html', 'image/png', 'text/plain'], caption]],
    ['[plane, plane];', [['text/html', 'image/png', 'text/plain'], caption]],
    ['[{ k: 1 }]', [['text/html', 'text/plain']]],
    ['const other = chart;', []],
  ])('is shown: %s', async (code, shown) => {
    expect(await run(code)).toEqual({ status: 'ok', text: '', shown });
  });

  it.each([
    ['undefined', ''],
    ['null', ''],
    ['6 * 7', '42\n'],
    ["'a text'", 'a text\n'],
    ['false', 'false\n'],
    ['({ a: 1, b: [2] })', '{ a: 1, b: [ 2 ] }\n'],
    ['const tsLastExpr = 3;\ntsLastExpr + 1', '4\n'],
    [
      'lmFilterBank()',
      'Filter bank LM (VGG): 48 filters of 49×49 pixels (18 edge, 18 bar, 4 gaussian, 8 log)\n',
    ],
    [
      'filterResponses(plane, lmFilterBank())',
      'The last value is a Promise, not the result itself: write `await` before the expression.\n',
    ],
  ])('is printed: %s', async (code, text) =>
    expect(await run(code)).toEqual({ status: 'ok', text, shown: [] }),
  );

  it('is not kept, and not shown again', async () => {
    await run('plane');
    expect(await run('const kept = typeof (globalThis as any).__tslab__.exports.tsLastExpr;')).toEqual({
      status: 'ok',
      text: '',
      shown: [],
    });
    expect((await run('kept')).text).toBe('undefined\n');
  });

  it('fails the cell where it cannot be drawn, and names its line', async () => {
    expect(await run("const broken = 1;\n({ kind: 'chart', spec: { mark: 'nothing' }, text: 'x' })")).toEqual(
      {
        status: 'error',
        text: expect.stringMatching(
          /^TypeError: renderPng: figure\.spec must be a Vega-Lite chart: [^\n]*\n {4}at cell \d+, line 2\n$/,
        ),
        shown: [],
      },
    );
  });
});

describe('a cell that does not compile', () => {
  it('is told what is allowed, at the place in the cell as it was written', async () => {
    const { status, text } = await run(
      "const size = 1;\nconst options = [{ size }, filterResponses(plane, lmFilterBank(), { border: 'mirror' })];",
    );
    expect(status).toBe('error');
    expect(text).toMatch(
      /^cell \d+, line 2: filterResponses: border must be 'zero', 'reflect' or 'valid', got 'mirror'\n/,
    );
    const [, line, caret] = text.split('\n');
    expect(line?.slice(caret?.indexOf('^'))).toMatch(/^border: 'mirror'/);
  });
  it('is told what is not imported, and leaves what was declared before', async () => {
    expect((await run("readPlane('x.png')")).text).toMatch(
      /^cell \d+, line 1: readPlane is not imported yet\n {2}import \{ readPlane \} from 'texton-lab';\n/,
    );
    expect((await run('plane.width')).text).toBe('2\n');
  });
});

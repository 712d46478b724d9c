import * as lab from 'texton-lab';
import { pairedGains } from 'texton-lab/experiments';
import { describeValue } from 'texton-lab/dist/core';
import * as plot from 'texton-lab/dist/plot';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { matrixOf } from '../pipeline';

const rows = [
  { k: 1, v: 2, low: 1, high: 3, name: 'a', big: true },
  { k: 2, v: 3, low: 2, high: 4, name: 'b', big: false },
];
const plane = { width: 2, height: 1, data: Float32Array.of(0, 1) };
const bank = lab.gaborFilterBank({ size: 9 });
const map = { width: 2, height: 1, data: Int32Array.of(0, 1) };
const matrix = matrixOf([
  [3, 1],
  [1, 4],
]);
const vectors = { count: 2, dimensions: 2, data: new Float32Array(4) };
const textons = { rows: 1, cols: bank.filters.length, data: new Float64Array(bank.filters.length).fill(1) };
const dataset = lab.planeDataset([plane, plane], { labels: [0, 1], classNames: ['a', 'b'] });
const scores = [
  { labels: { k: '1', bank: 'a' }, accuracies: [0.5, 1] },
  { labels: { k: '2', bank: 'a' }, accuracies: [0.5, 1] },
];
const titles = { title: 't', xTitle: 'x', yTitle: 'y' };
const chart = lab.barChart(rows, { x: 'k', y: 'v' });

/** Public functions with good arguments, each option given. */
const CALLS: Readonly<Record<string, readonly unknown[]>> = {
  accuracyChart: [scores, { x: 'k', series: 'bank', title: 't', scale: 'log' }],
  accuracyTable: [scores, { columns: ['k'], caption: 'c' }],
  barChart: [
    rows,
    {
      ...{ x: 'k', y: 'v', series: 'name', facet: 'name', columns: 2, interval: ['low', 'high'], ...titles },
      ...{ yDomain: [0, 9], horizontal: true, width: 90, height: 90 },
    },
  ],
  clusterRows: [vectors, { centroids: matrix, assignments: [0, 1] }, { panel: 'p', every: 1 }],
  datasetFigure: [dataset, { perClass: 1, columns: 2, scale: 9, title: 't' }],
  filterBankFigure: [bank, { order: 'bank', scale: 1, title: 't' }],
  gainTable: [pairedGains(scores, { along: 'k', pairs: [['2', '1']] }), { columns: ['k'], caption: 'c' }],
  heatMap: [
    matrix,
    {
      ...{ rowNames: ['a', 'b'], colNames: ['a', 'b'], title: 't', rowTitle: 'r', colTitle: 'c' },
      ...{ valueTitle: 'v', numbers: true, cell: 20, diagonal: 'apart' },
    },
  ],
  imageGrid: [[plane, { plane }], { columns: 1, scale: 2, range: 'own', title: 't', titles: ['a', 'b'] }],
  kernelPlane: [new Float64Array(9), 3],
  labelColours: [3],
  labelImage: [map, { count: 2, title: 't' }],
  lineChart: [
    rows,
    {
      ...{ x: 'k', y: 'v', series: 'name', band: ['low', 'high'], ...titles, yDomain: [1, 9] },
      ...{ log: 'both', width: 90, height: 90 },
    },
  ],
  pointChart: [
    rows,
    {
      ...{ x: 'k', y: 'v', series: 'name', marked: 'big', facet: 'name', columns: 2, ...titles },
      ...{ size: 9, width: 90, height: 90 },
    },
  ],
  renderPng: [chart, { density: 1 }],
  seriesRows: [[[1], [2]], { x: 'x', y: 'y', series: 's', names: ['a', 'b'] }],
  show: [chart, 'caption'],
  showProgress: ['label'],
  showTraining: [],
  table: [rows, { columns: ['k'], caption: 'c', digits: 3, headings: { k: 'n' }, decimals: { k: 1 } }],
  tableHtml: [rows, { columns: ['k'], caption: 'c', digits: 3 }],
  trainingChart: [[{ epoch: 1, loss: 1, accuracy: 0.5 }], { measure: 'accuracy', title: 't' }],
  textonImages: [textons, { bank, weights: [1], title: String }],
};

const GARBAGE: readonly unknown[] = [
  null,
  NaN,
  -1,
  1.5,
  Infinity,
  7n,
  'no such',
  Symbol('s'),
  true,
  // oxlint-disable-next-line no-sparse-arrays
  [, 1],
  [null],
  [[]],
  {},
  Object.create(null),
  () => 1,
  new Float64Array(3),
];

/** What a call says when it refuses; undefined when it accepts. */
async function refusal(name: string, values: readonly unknown[]): Promise<string | undefined> {
  const run = (lab as unknown as Record<string, (...values: unknown[]) => unknown>)[name];
  try {
    await run?.(...values);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

describe('public functions of plot', () => {
  // Outside a kernel `show` prints.
  beforeEach(() => void vi.spyOn(process.stdout, 'write').mockReturnValue(true));
  afterEach(() => vi.restoreAllMocks());

  it('are all called here', () => {
    const names = Object.entries(plot).flatMap(([name, value]) =>
      typeof value === 'function' && name in lab ? [name] : [],
    );
    expect(Object.keys(CALLS).toSorted()).toEqual(names.toSorted());
  });

  it.each(Object.entries(CALLS))('%s refuses garbage in its own words', async (name, good) => {
    expect(await refusal(name, good)).toBeUndefined();
    const own = new RegExp(`^${name.startsWith('table') ? 'table' : name}: `);
    const wrong: string[] = [];
    const spoil = async (place: string, values: readonly unknown[], bad: unknown): Promise<void> => {
      const told = await refusal(name, values);
      // Options may be told by the function that they are handed to, and null is none.
      const form = place.startsWith('argument') ? own : /^[\w.]+: /;
      if (told === undefined ? bad === null && form === own : !form.test(told))
        wrong.push(`${place} ${describeValue(bad)}: ${told ?? 'accepted'}`);
    };
    for (const [at, argument] of good.entries())
      for (const bad of GARBAGE) {
        await spoil(`argument ${at}`, good.with(at, bad), bad);
        if (Array.isArray(argument))
          await spoil(`last of argument ${at}`, good.with(at, argument.with(argument.length - 1, bad)), bad);
        else if (Object.getPrototypeOf(argument) === Object.prototype)
          for (const key of Object.keys(argument as object))
            await spoil(`${key}`, good.with(at, { ...(argument as object), [key]: bad }), bad);
      }
    expect(wrong).toEqual([]);
  });
});

import { imageGrid, labelImage, lineChart } from 'texton-lab';
import { describeResult } from 'texton-lab/dist/plot/describe-result';
import { describe, expect, it } from 'vitest';

const plane = { width: 4, height: 2, data: Float32Array.of(0, 0.25, 0.5, 0.125, 1, 0, 0, 0) };
const signed = { width: 1, height: 2, data: Float32Array.of(-2, 1) };
const bright = { width: 1, height: 2, data: Float32Array.of(3, 9) };

describe('describeResult', () => {
  it('draws figures as they are', () => {
    for (const figure of [imageGrid([plane]), lineChart([{ x: 0, y: 1 }], { x: 'x', y: 'y' })])
      expect(describeResult(figure)).toEqual({ kind: 'figure', figure });
  });

  it.each([
    [plane, [0, 1], 'Plane of 4×2 pixels, values from 0 to 1; black is 0, white is 1.'],
    [signed, 'symmetric', 'Plane of 1×2 pixels, values from -2 to 1; mid grey is 0.'],
    [bright, 'shared', 'Plane of 1×2 pixels, values from 3 to 9; black is the lowest, white the highest.'],
  ])('draws a plane with its size and range', (value, range, caption) => {
    expect(describeResult(value)).toMatchObject({
      kind: 'figure',
      figure: { kind: 'images', images: [{ plane: value }], range },
      caption,
    });
  });

  it('draws the longer side about 120 pixels long', () => {
    const tall = { width: 1, height: 40, data: new Float32Array(40) };
    expect(describeResult(tall)).toMatchObject({ figure: { scale: 3 } });
    const long = { width: 1, height: 512, data: new Float32Array(512) };
    expect(describeResult(long)).toMatchObject({ figure: { scale: 0.5 } });
  });

  it('draws a list of planes as a grid, at most sixty of them', () => {
    expect(describeResult([plane, signed])).toMatchObject({
      figure: { images: [{ plane }, { plane: signed }] },
      caption: '2 planes of different sizes, values from -2 to 1; mid grey is 0, each stretched on its own.',
    });
    const many = describeResult(Array.from({ length: 61 }, () => plane));
    expect(many).toMatchObject({ caption: expect.stringMatching(/^60 of 61 planes of 4×2 pixels/) });
    expect(many.kind === 'figure' && many.figure.kind === 'images' && many.figure.images).toHaveLength(60);
  });

  it('draws pictures of labels', () => {
    const map = { width: 2, height: 1, data: Int32Array.of(0, 1) };
    expect(describeResult(labelImage(map, { count: 2 }))).toMatchObject({
      kind: 'figure',
      caption: 'Label picture of 2×1 pixels.',
    });
  });

  it('describes a plane that cannot be drawn', () => {
    const odd = { width: 1, height: 2, data: Float32Array.of(NaN, 1) };
    expect(describeResult(odd)).toEqual({
      kind: 'text',
      text: 'Plane of 1×2 pixels, values from 1 to 1, 1 of them not finite',
    });
  });

  it('makes a table of rows with the same fields', () => {
    const rows = [
      { k: 1, name: 'a' },
      { k: 2, name: 'b' },
    ];
    expect(describeResult(rows)).toEqual({ kind: 'table', rows });
    expect(describeResult([...rows, { k: 3 }])).toEqual({ kind: 'value' });
    expect(describeResult([{ k: 1, names: ['a'] }])).toEqual({ kind: 'value' });
    expect(describeResult(Array.from({ length: 101 }, () => rows[0]))).toEqual({ kind: 'value' });
  });

  it('writes a line for each item of a list and each field of an object', () => {
    const matrix = { rows: 1, cols: 1, data: Float64Array.of(7) };
    const line = 'Matrix of 1×1, values from 7 to 7';
    expect(describeResult([matrix, matrix])).toEqual({ kind: 'text', text: `0: ${line}\n1: ${line}` });
    const many = describeResult(Array.from({ length: 20 }, () => matrix));
    expect(many.kind === 'text' && many.text.split('\n').slice(-2)).toEqual([`11: ${line}`, '… and 8 more']);
    expect(describeResult({ k: 1, matrix, all: [matrix] })).toEqual({
      kind: 'text',
      text: `k: 1\nmatrix: ${line}\nall: list of 1, the first: ${line}`,
    });
  });

  it('names what is missing from a Promise', () => {
    expect(describeResult(Promise.resolve(plane))).toEqual({
      kind: 'text',
      text: 'The last value is a Promise, not the result itself: write `await` before the expression.',
    });
    expect(describeResult([Promise.resolve(1)])).toMatchObject({
      text: expect.stringContaining('write `await Promise.all(…)` around the expression.'),
    });
  });

  it.each([
    ['numbers', [1, 2]],
    ['nothing', []],
    ['an object', { a: 1 }],
    ['a map', new Map([[1, plane]])],
    ['an error', new Error('x')],
    ['what only calls itself a figure', { kind: 'images', text: 'x' }],
    ['a Proxy that throws', new Proxy([], { get: () => expect.fail() })],
  ])('leaves %s to be printed', (_, value) => expect(describeResult(value)).toEqual({ kind: 'value' }));
});

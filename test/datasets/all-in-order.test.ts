import { describe, expect, it } from 'vitest';
import { allInOrder } from '../../lib/datasets/all-in-order';

const after = <T>(milliseconds: number, settle: () => T): Promise<T> =>
  new Promise((resolve, reject) => {
    setTimeout(() => {
      try {
        resolve(settle());
      } catch (error) {
        reject(error);
      }
    }, milliseconds);
  });

const fails = (message: string) => (): never => {
  throw new Error(message);
};

describe('allInOrder', () => {
  it('gives the values in the order of the promises, whichever settles first', async () => {
    expect(await allInOrder([after(20, () => 'a'), after(0, () => 'b')])).toEqual(['a', 'b']);
    expect(await allInOrder([])).toEqual([]);
  });

  it('throws what the first in order says, though a later one fails earlier', async () => {
    const promises = [after(0, () => 1), after(30, fails('second')), after(0, fails('third'))];
    await expect(allInOrder(promises)).rejects.toThrow('second');
  });
});

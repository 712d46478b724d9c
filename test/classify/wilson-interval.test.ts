import { wilsonInterval } from 'texton-lab/dist/classify';
import { describe, expect, it } from 'vitest';

describe('wilsonInterval', () => {
  it('gives 48 to 85 % for 14 of 20, and 70 to 97 % for 18 of 20', () => {
    const [a, b] = [wilsonInterval(14, 20), wilsonInterval(18, 20)];
    expect([a.low, a.high, b.low, b.high]).toBeCloseToArray([0.481, 0.8545, 0.699, 0.9721], { atol: 5e-5 });
  });

  it('stays within 0 and 1', () => {
    expect(wilsonInterval(0, 5).low).toBe(0);
    expect(wilsonInterval(5, 5).high).toBe(1);
  });

  it('refuses more right answers than questions, and none', () => {
    expect(() => wilsonInterval(3, 2)).toThrow('wilsonInterval: correct must be an integer in [0, 2], got 3');
    expect(() => wilsonInterval(0, 0)).toThrow(
      'wilsonInterval: total must be an integer of at least 1, got 0',
    );
  });
});

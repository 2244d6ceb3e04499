import { describe, expect, it } from 'vitest';
import { linearTicks, logTicks, niceStep } from '../../src/charts/ticks.js';

describe('niceStep', () => {
  it('is 1, 2 or 5 times a power of ten and gives about as many ticks as asked for', () => {
    for (let span = 1e-6; span < 1e6; span *= 1.37) {
      const step = niceStep(span, 5);
      const lead = step / 10 ** Math.floor(Math.log10(step) + 1e-9);
      expect([1, 2, 5, 10].some((nice) => Math.abs(lead - nice) < 1e-9)).toBe(true);
      expect(span / step).toBeGreaterThan(3.1);
      expect(span / step).toBeLessThan(8);
    }
  });
});

describe('linearTicks', () => {
  it('puts clean numbers inside the range', () => {
    expect(linearTicks(0, 1, 5).values).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
    expect(linearTicks(-0.31, 0.32, 6).values).toEqual([-0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.3]);
    expect(linearTicks(1003, 1047, 4).values).toEqual([1010, 1020, 1030, 1040]);
  });

  it('survives an empty and an endless range', () => {
    expect(linearTicks(3, 3, 5).values).toEqual([3]);
    expect(linearTicks(0, Number.POSITIVE_INFINITY, 5).values).toEqual([0]);
  });
});

describe('logTicks', () => {
  it('takes powers of ten, and 2 and 5 between them where there is room', () => {
    expect(logTicks(0.01, 100, 5)).toEqual([0.01, 0.1, 1, 10, 100]);
    expect(logTicks(1, 100, 8)).toEqual([1, 2, 5, 10, 20, 50, 100]);
  });

  it('leaves out powers where there are many', () => {
    expect(logTicks(1e-9, 1e9, 7)).toEqual([1e-9, 1e-6, 1e-3, 1, 1e3, 1e6, 1e9]);
  });

  it('takes round numbers within one decade, none of them zero', () => {
    expect(logTicks(2, 8, 4)).toEqual([2, 4, 6, 8]);
    expect(logTicks(0.5, 4, 4).every((value) => value > 0)).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import {
  createScale,
  extent,
  padded,
  toPixel,
  toValue,
  valueRange,
} from '../../src/charts/scales.js';

describe('a scale', () => {
  it('maps its ends and middle, upwards and downwards', () => {
    const x = createScale(10, 20, 0, 100);
    expect([10, 15, 20].map((value) => toPixel(x, value))).toEqual([0, 50, 100]);
    const y = createScale(0, 1, 200, 0);
    expect([0, 0.25, 1].map((value) => toPixel(y, value))).toEqual([200, 150, 0]);
  });

  it('puts equal factors equally far apart on a log scale', () => {
    const y = createScale(0.01, 100, 0, 80, true);
    [0.01, 0.1, 1, 10, 100].forEach((value, i) => {
      expect(toPixel(y, value)).toBeCloseTo(20 * i, 10);
    });
  });

  it('has no place for zero or less on a log scale', () => {
    const y = createScale(0.1, 1, 0, 1, true);
    expect(toPixel(y, 0)).toBeNaN();
    expect(toPixel(y, -1)).toBeNaN();
  });

  it.each([false, true])('comes back from the pixel (log %s)', (log) => {
    const scale = createScale(0.3, 40, 300, 20, log);
    for (const value of [0.3, 1, 7.7, 40]) {
      expect(toValue(scale, toPixel(scale, value))).toBeCloseTo(value, 10);
    }
  });
});

describe('extent', () => {
  it('leaves out what is not finite', () => {
    expect(extent([Number.NaN, 3, Number.POSITIVE_INFINITY, -2])).toEqual([-2, 3]);
  });

  it('is upside down if there is nothing', () => {
    const [min, max] = extent([Number.NaN]);
    expect(max).toBeLessThan(min);
  });

  it('widens another', () => {
    expect(extent([5], extent([1, 2]))).toEqual([1, 5]);
  });
});

describe('padded', () => {
  it('is never empty', () => {
    expect(padded(0, 10)).toEqual([-0.4, 10.4]);
    expect(padded(5, 5)).toEqual([4.5, 5.5]);
    expect(padded(0, 0)).toEqual([-1, 1]);
    expect(padded(1, -1)).toEqual([0, 1]);
  });
});

describe('valueRange', () => {
  it('begins at zero if zero is near', () => {
    expect(valueRange(0.1, 2, false)[0]).toBe(0);
    expect(valueRange(100, 101, false)[0]).toBeGreaterThan(99);
    expect(valueRange(-3, 2, false)[0]).toBeLessThan(-3);
  });

  it('stays positive on a log scale', () => {
    const [low, high] = valueRange(1e-8, 10, true);
    expect(low).toBeGreaterThan(0);
    expect(low).toBeLessThan(1e-8);
    expect(high).toBeGreaterThan(10);
    expect(valueRange(1, 0, true)[0]).toBeGreaterThan(0);
  });
});

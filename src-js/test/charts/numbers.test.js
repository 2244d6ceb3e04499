import { describe, expect, it } from 'vitest';
import {
  formatCompact,
  formatCount,
  formatLogTick,
  formatNumber,
  formatTick,
} from '../../src/charts/numbers.js';

describe('formatNumber', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [42, '42'],
    [12345, '12,345'],
    [-0.123456, '-0.1235'],
    [0.1 + 0.2, '0.3'],
    [1234.5678, '1,235'],
    [9.99996, '10'],
    [0.00012346, '0.0001235'],
    [0.00001, '1e-5'],
    [123456789012, '1.235e11'],
    [Number.NaN, '–'],
    [Number.POSITIVE_INFINITY, '∞'],
    [Number.NEGATIVE_INFINITY, '-∞'],
  ])('writes %d as %s', (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });

  it('keeps as many significant digits as asked for', () => {
    expect(formatNumber(Math.PI, 6)).toBe('3.14159');
    expect(formatNumber(0.00251, 2)).toBe('0.0025');
  });
});

describe('formatCompact', () => {
  it.each([
    [950, '950'],
    [1234, '1.2k'],
    [35_000, '35k'],
    [999_999, '1M'],
    [-2_500_000, '-2.5M'],
    [7e15, '7e15'],
  ])('writes %d as %s', (value, text) => {
    expect(formatCompact(value)).toBe(text);
  });
});

describe('formatTick', () => {
  it('gives a row of ticks the same decimals', () => {
    expect([0, 0.5, 1].map((value) => formatTick(value, 0.5))).toEqual(['0.0', '0.5', '1.0']);
    expect([-2, 0, 2].map((value) => formatTick(value, 2))).toEqual(['−2', '0', '2']);
    expect([0.25, 0.3].map((value) => formatTick(value, 0.05))).toEqual(['0.25', '0.30']);
  });

  it('turns to powers of ten for what is very large or small', () => {
    expect(formatTick(2_500_000, 500_000)).toBe('2.5e6');
    expect(formatTick(0.00002, 0.00001)).toBe('2e−5');
  });

  it('calls a sum that should be zero zero', () => {
    expect(formatTick(1e-17, 0.1)).toBe('0.0');
  });
});

describe('formatLogTick', () => {
  it.each([
    [0.001, '0.001'],
    [1e-7, '1e-7'],
    [20_000, '20,000'],
    [1e6, '1e6'],
  ])('writes %d as %s', (value, text) => {
    expect(formatLogTick(value)).toBe(text);
  });
});

describe('formatCount', () => {
  it('knows one from many', () => {
    expect(formatCount(1, 'row')).toBe('1 row');
    expect(formatCount(12_000, 'row')).toBe('12,000 rows');
    expect(formatCount(0, 'entry', 'entries')).toBe('0 entries');
  });
});

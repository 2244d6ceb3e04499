import { expect, test } from 'vitest';
import { arrangeDiagnostics, notable, summarizeDiagnostics } from '../../src/charts/diagnostics.js';
import { summarizeForest, tabulateForest } from '../../src/charts/forest.js';

const data = {
  fitted: Float64Array.of(1, 2, 3, 4),
  residuals: Float64Array.of(0.25, -4, 1, Number.NaN),
  leverages: Float64Array.of(0.1, 0.2, 0.5, 1),
  distances: Float64Array.of(0.01, 2, 3, Number.NaN),
  quantiles: Float64Array.of(0, -1, 1, 2),
  row: Float64Array.of(10, 20, 30, 40),
  terms: 2,
};

test('rows stand out by their residual, or by the distance beside leverage', () => {
  expect(notable(data, 'fitted')).toEqual([1, 2, 0]);
  expect(notable(data, 'leverage')).toEqual([2, 1, 0]);
  expect(notable(data, 'leverage', 1)).toEqual([2]);
});

test('each picture has its axes and its reference', () => {
  expect(arrangeDiagnostics(data, 'fitted')).toMatchObject({
    x: data.fitted,
    y: data.residuals,
    line: { slope: 0, intercept: 0 },
  });
  expect(arrangeDiagnostics(data, 'normal')).toMatchObject({
    x: data.quantiles,
    line: { slope: 1, intercept: 0 },
  });
  expect([...arrangeDiagnostics(data, 'scale').y.slice(0, 3)]).toEqual([0.5, 2, 1]);
  expect(arrangeDiagnostics(data, 'scale').labels?.[0]).toEqual({ index: 1, text: '21' });
});

test('contours are where Cook’s distance is 0.5 and 1', () => {
  const { curves = [] } = arrangeDiagnostics(data, 'leverage');
  expect(curves.map(({ label }) => label)).toEqual([
    "Cook's distance 0.5",
    "Cook's distance 0.5",
    "Cook's distance 1",
    "Cook's distance 1",
  ]);
  for (const { label, points } of curves) {
    for (let i = 0; i < points.length; i += 2) {
      const [leverage, residual] = [points[i], points[i + 1]];
      const distance = (residual ** 2 * leverage) / ((1 - leverage) * data.terms);
      if (leverage < 1) expect(distance).toBeCloseTo(Number(label.split(' ').at(-1)), 10);
    }
  }
});

test('the words name the rows of the table', () => {
  expect(summarizeDiagnostics(data, 'fitted')).toContain('Farthest off: rows 21, 31, 11.');
  expect(summarizeDiagnostics(data, 'leverage')).toContain("2 with a Cook's distance over 0.5");
  expect(summarizeDiagnostics(data, 'leverage')).toContain('row 31 has 3 at leverage 0.5');
  expect(summarizeDiagnostics(data, 'normal')).toContain('25 % of the residuals are beyond 2');
});

const forest = {
  names: ['a', 'b', 'c'],
  estimates: Float64Array.of(1, -1, Number.NaN),
  lows: Float64Array.of(0.5, -3, Number.NaN),
  highs: Float64Array.of(1.5, 1, Number.NaN),
  level: 0.9,
};

test('intervals that leave zero out are named', () => {
  expect(summarizeForest(forest)).toBe('1 of 2 intervals of 90 % leave zero out (filled): a.');
  expect(tabulateForest(forest).rows).toEqual([
    ['a', 1, 0.5, 1.5],
    ['b', -1, -3, 1],
  ]);
  const none = new Float64Array();
  expect(
    summarizeForest({ names: [], estimates: none, lows: none, highs: none, level: 0.95 }),
  ).toBe('There is no estimate with an interval.');
});

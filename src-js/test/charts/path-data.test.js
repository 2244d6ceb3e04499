import { expect, test } from 'vitest';
import {
  errorRange,
  largest,
  lowest,
  placeLabels,
  positionRange,
  summarizeErrors,
  summarizePath,
  tabulateErrors,
  tabulatePath,
} from '../../src/charts/path-data.js';

const path = {
  axis: /** @type {const} */ ('penalty'),
  features: ['age', 'bmi', 'sex'],
  positions: Float64Array.of(10, 1, 0.1),
  coefficients: Float64Array.of(0, 0, 0, 0, 2, 0, -1, 3, 0.5),
  errors: Float64Array.of(9, 4, 5),
  deviations: Float64Array.of(1, 0.5, 0.25),
  chosen: 0,
};
const empty = {
  ...path,
  positions: new Float64Array(),
  coefficients: new Float64Array(),
  errors: new Float64Array(),
  deviations: new Float64Array(),
  chosen: -1,
};

test('the features that go farthest come first', () => {
  expect(largest(path)).toEqual([1, 0, 2]);
  expect(largest(path, 2)).toEqual([1, 0]);
  expect(largest(empty)).toEqual([0, 1, 2]);
});

test('an axis of penalties spans those above 0, and is never empty', () => {
  expect(positionRange(path)).toEqual([0.1, 10]);
  expect(positionRange({ ...path, positions: Float64Array.of(4, 0) })).toEqual([2, 8]);
  expect(positionRange(empty)).toEqual([0.1, 1]);
  const steps = { ...path, axis: /** @type {const} */ ('step') };
  expect(positionRange({ ...steps, positions: Float64Array.of(0, 1, 2) })).toEqual([0, 2]);
});

test('a path in words tells how many coefficients there are and what is kept', () => {
  expect(summarizePath(path)).toBe(
    '3 coefficients over 3 penalties, 10 to 0.1; 3 of them not 0 at the last. ' +
      'The largest there: bmi 3, age -1, sex 0.5. Kept is penalty 10, with 0 not 0.',
  );
  expect(summarizePath(empty)).toBe('No coefficients yet.');
});

test('the table has a row a model and the largest features as columns', () => {
  const { columns, rows, note } = tabulatePath(path);
  expect(columns).toEqual(['Penalty', 'bmi', 'age', 'sex', 'Kept']);
  expect(rows).toEqual([
    [10, 0, 0, 0, 'kept'],
    [1, 2, 0, 0, ''],
    [0.1, 3, -1, 0.5, ''],
  ]);
  expect(note).toBe('');
});

test('a long and wide path is cut in its table, which says so', () => {
  const features = Array.from({ length: 30 }, (_, j) => `x${j}`);
  const positions = Float64Array.from({ length: 500 }, (_, m) => 500 - m);
  const coefficients = Float64Array.from({ length: 500 * 30 }, (_, i) => i % 30);
  const { columns, rows, note } = tabulatePath({
    ...path,
    features,
    positions,
    coefficients,
    chosen: 7,
  });
  expect(columns).toHaveLength(22);
  expect(columns[1]).toBe('x29');
  expect(rows.length).toBeLessThanOrEqual(202);
  expect(rows.map(([position]) => position)).toContain(positions[7]);
  expect(rows.at(-1)?.[0]).toBe(1);
  expect(note).toMatch(/The 20 of 30 features .* \d+ of 500 penalties\./);
});

test('errors: the least one, their range, words and table; what is not known yet is passed over', () => {
  expect(lowest(path)).toBe(1);
  expect(lowest({ ...path, errors: Float64Array.of(Number.NaN, Number.NaN, 5) })).toBe(2);
  expect(lowest(empty)).toBe(-1);
  const [low, high] = errorRange(path);
  expect(low).toBeLessThan(3.5);
  expect(high).toBeGreaterThan(10);
  expect(summarizeErrors(path)).toBe(
    'Mean squared error on rows held out, of 3 models: least 4 ± 0.5 at penalty 1. ' +
      'Kept is 9 ± 1 at penalty 10.',
  );
  expect(summarizeErrors({ ...path, chosen: 1 })).toMatch(/That one is kept\.$/);
  expect(summarizeErrors(empty)).toBe('No errors yet.');
  expect(tabulateErrors(path).rows.map((row) => row[3])).toEqual(['kept', 'least', '']);
});

test('labels keep their order and their distance, and those without room are left out', () => {
  expect(placeLabels([50, 51, 10], 100, 15)).toEqual([50, 65, 10]);
  expect(placeLabels([99, 98, 97], 100, 15)).toEqual([100, 85, 70]);
  expect(placeLabels([5, 5, 5, 5], 30, 15)).toEqual([0, 15, 30, Number.NaN]);
  expect(placeLabels([Number.NaN, 4], 30, 15)).toEqual([Number.NaN, 4]);
});

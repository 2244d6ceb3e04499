import { describe, expect, it } from 'vitest';
import {
  median,
  resultsCsv,
  sortResults,
  summarizeTrials,
} from '../../src/views/lab/study-results.js';

const { NaN: NONE } = Number;
const entries = [
  { name: 'Adam', rate: 0.05 },
  { name: 'Newton', rate: NONE },
];
const state = {
  ok: /** @type {const} */ (true),
  done: false,
  progress: 0.75,
  starts: new Float64Array(6),
  steps: Float64Array.of(10, 30, 99, 4, NONE, NONE),
  evaluations: Float64Array.of(11, 31, 99, 12, NONE, NONE),
  distances: Float64Array.of(0.1, 0.3, 7, 0.5, NONE, NONE),
  ends: Float64Array.of(0, 0, 3, 2, NONE, NONE),
};

describe('the results of a fair race', () => {
  it('are of the trials that ended, medians of steps of those that arrived', () => {
    const [adam, newton] = summarizeTrials(entries, state);
    expect(adam).toEqual({
      name: 'Adam',
      rate: 0.05,
      trials: 3,
      arrived: 2 / 3,
      steps: 20,
      evaluations: 21,
      distance: 0.3,
      diverged: 1 / 3,
    });
    expect(newton).toMatchObject({ trials: 1, arrived: 0, steps: NONE, distance: 0.5 });
  });

  it('are unknown where nothing ended', () => {
    const [one] = summarizeTrials(entries, { ...state, ends: new Float64Array(6).fill(NONE) });
    expect(one).toMatchObject({ trials: 0, arrived: NONE, diverged: NONE, distance: NONE });
  });

  it('sort by any column, the unknown last either way', () => {
    const rows = [3, NONE, 1, 2].map((steps, i) => ({
      ...summarizeTrials(entries, state)[0],
      name: 'dbca'[i],
      steps,
    }));
    const order = (column, descending) =>
      sortResults(rows, column, descending)
        .map(({ name }) => name)
        .join('');
    expect(order('steps', false)).toBe('cadb');
    expect(order('steps', true)).toBe('dacb');
    expect(order('name', false)).toBe('abcd');
    expect(order('name', true)).toBe('dcba');
    expect(order('rate', true)).toBe('dbca');
    expect(rows[0].name).toBe('d');
  });

  it('are kept as CSV with every digit and nothing where nothing is known', () => {
    const rows = summarizeTrials([{ name: 'A, "b"', rate: 0.1 + 0.2 }, entries[1]], state);
    const [head, first, second, rest] = resultsCsv(rows).split('\n');
    expect(head.split(',')).toHaveLength(8);
    expect(first).toBe(
      '"A, ""b""",0.30000000000000004,3,0.6666666666666666,20,21,0.3,0.3333333333333333',
    );
    expect(second).toBe('Newton,,1,0,,,0.5,0');
    expect(rest).toBe('');
  });

  it('have the middle, or the mean of the middle two', () => {
    expect(median([5, 1, 9])).toBe(5);
    expect(median([10, 2, NONE, 4, 1])).toBe(3);
    expect(median([NONE])).toBeNaN();
  });
});

import { describe, expect, it } from 'vitest';
import { legendOf, lossRange, summarizeLoss, tabulateLoss } from '../../src/charts/loss-data.js';

/** @param {number[]} iterations @param {number[]} losses */
function curve(iterations, losses) {
  return { iterations: Float64Array.from(iterations), losses: Float64Array.from(losses) };
}
const none = curve([], []);
const run = {
  training: curve([1, 2, 3, 4], [8, 4, 2, 1]),
  validation: curve([2, 4], [5, 6]),
};

describe('lossRange', () => {
  it('covers all curves, earlier runs too', () => {
    const earlier = { name: 'Run 1', training: curve([0, 9], [20, 3]) };
    const { x, y, empty } = lossRange({ ...run, runs: [earlier] }, false);
    expect(x).toEqual([0, 9]);
    expect(y[0]).toBe(0);
    expect(y[1]).toBeGreaterThan(20);
    expect(empty).toBe(false);
  });

  it('fits the losses to what is zoomed to', () => {
    const { x, y } = lossRange(run, false, [3, 4]);
    expect(x).toEqual([3, 4]);
    expect(y[1]).toBeGreaterThan(6);
    expect(y[1]).toBeLessThan(7);
  });

  it('gives a single iteration room', () => {
    expect(lossRange({ training: curve([1], [5]), validation: none }, false).x).toEqual([0, 2]);
  });

  it('knows when there is nothing to show', () => {
    expect(lossRange({ training: none, validation: none }, false).empty).toBe(true);
    const negative = { training: curve([1], [-5]), validation: none };
    expect(lossRange(negative, false).empty).toBe(false);
    expect(lossRange(negative, true).empty).toBe(true);
  });
});

describe('summarizeLoss', () => {
  it('tells the course of both curves', () => {
    expect(summarizeLoss(run)).toBe(
      'Training loss fell from 8 to 1 over iterations 1 to 4. ' +
        'Validation loss is 6, lowest 5 at 2.',
    );
  });

  it('tells where the training loss was lower', () => {
    const data = { training: curve([1, 2, 3], [4, 1, 9]), validation: none };
    expect(summarizeLoss(data)).toBe(
      'Training loss rose from 4 to 9 over iterations 1 to 3. Its lowest is 1 at 2.',
    );
  });

  it('reads over gaps', () => {
    const data = { training: curve([1, 2, 3], [4, 2, Number.NaN]), validation: none };
    expect(summarizeLoss(data)).toContain('fell from 4 to 2 over iterations 1 to 2');
  });

  it('tells a fit in one step', () => {
    const data = { training: curve([1], [0.25]), validation: curve([1], [0.5]) };
    expect(summarizeLoss(data)).toBe(
      'Training loss is 0.25 at iteration 1. Validation loss is 0.5.',
    );
  });

  it('says when there is nothing yet', () => {
    expect(summarizeLoss({ training: none, validation: none })).toBe('No losses yet.');
  });

  it('counts the runs compared', () => {
    const runs = [{ name: 'a', training: none }];
    expect(summarizeLoss({ ...run, runs })).toContain('Compared with 1 earlier run.');
  });
});

describe('tabulateLoss', () => {
  it('has a row for each iteration, empty where a curve has no point', () => {
    const { columns, rows, note } = tabulateLoss(run);
    expect(columns).toEqual(['Iteration', 'Training', 'Validation']);
    expect(rows).toEqual([
      [1, 8, ''],
      [2, 4, 5],
      [3, 2, ''],
      [4, 1, 6],
    ]);
    expect(note).toBe('');
  });

  it('thins a long run evenly, keeps the last row and says so', () => {
    const iterations = Array.from({ length: 10_000 }, (_, i) => i);
    const { rows, note } = tabulateLoss({
      training: curve(iterations, iterations),
      validation: none,
    });
    expect(rows.length).toBeLessThanOrEqual(201);
    expect(rows[0][0]).toBe(0);
    expect(rows[rows.length - 1][0]).toBe(9999);
    expect(note).toBe('201 of 10,000 iterations, evenly spread.');
  });
});

describe('runs without a present one', () => {
  const runs = [
    {
      name: 'Adam',
      training: { iterations: Float64Array.of(0, 1), losses: Float64Array.of(4, 2) },
    },
    { name: 'Momentum', training: none },
  ];
  const data = { training: none, validation: none, runs };

  it('are shown as equals', () => {
    expect(legendOf(data).map(({ label, tone }) => [label, tone])).toEqual([
      ['Adam', 'class-0'],
      ['Momentum', 'class-1'],
    ]);
  });

  it('are told one by one', () => {
    expect(summarizeLoss(data)).toBe('Adam: 2. Momentum: none yet.');
  });
});

describe('legendOf', () => {
  it('tells all curves apart by color and the two main ones by dash', () => {
    const runs = ['a', 'b', 'c', 'd'].map((name) => ({ name, training: run.training }));
    const items = legendOf({ ...run, runs });
    expect(items.map(({ label }) => label)).toEqual(['Training', 'Validation', 'a', 'b', 'c', 'd']);
    expect(new Set(items.map(({ tone }) => tone)).size).toBe(6);
    expect(items[0].dash).toEqual([]);
    expect(items[1].dash).not.toEqual([]);
    expect(new Set(items.slice(2, 5).map(({ dash }) => dash?.join())).size).toBe(3);
    expect(items[2].width).toBeLessThan(items[0].width ?? 0);
  });

  it('leaves out a validation curve that is not there', () => {
    expect(legendOf({ ...run, validation: none })).toHaveLength(1);
  });
});

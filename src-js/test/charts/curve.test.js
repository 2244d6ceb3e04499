import { describe, expect, it } from 'vitest';
import {
  createTrace,
  lowerBound,
  nearestPoint,
  standsAlone,
  traceCurve,
  widenByLosses,
} from '../../src/charts/curve.js';
import { createScale } from '../../src/charts/scales.js';

/** @param {number[]} iterations @param {number[]} losses */
function curve(iterations, losses) {
  return { iterations: Float64Array.from(iterations), losses: Float64Array.from(losses) };
}

/** @param {import('../../src/charts/curve.js').Trace} trace */
function pairs({ points, length }) {
  return Array.from({ length: length / 2 }, (_, i) => [points[2 * i], points[2 * i + 1]]);
}

describe('traceCurve', () => {
  it('keeps every point where each has its own column', () => {
    const trace = traceCurve(
      curve([0, 1, 2], [0, 5, 10]),
      createScale(0, 2, 0, 20),
      createScale(0, 10, 100, 0),
      createTrace(),
    );
    expect(pairs(trace)).toEqual([
      [0, 100],
      [10, 50],
      [20, 0],
    ]);
  });

  it('lifts the pen once at a gap, however long', () => {
    const gap = Number.NaN;
    const trace = traceCurve(
      curve([0, 1, 2, 3, 4], [gap, 1, gap, Number.POSITIVE_INFINITY, 1]),
      createScale(0, 4, 0, 40),
      createScale(0, 1, 0, 1),
      createTrace(),
    );
    expect(pairs(trace)).toEqual([
      [10, 1],
      [gap, gap],
      [40, 1],
    ]);
    expect(standsAlone(trace, 0)).toBe(true);
    expect(standsAlone(trace, 2)).toBe(false);
    expect(standsAlone(trace, 4)).toBe(true);
  });

  it('takes losses that are not positive for gaps on a log scale', () => {
    const trace = traceCurve(
      curve([0, 1, 2], [1, 0, 0.1]),
      createScale(0, 2, 0, 2),
      createScale(0.1, 1, 10, 0, true),
      createTrace(),
    );
    expect(pairs(trace)[1]).toEqual([Number.NaN, Number.NaN]);
  });

  it('keeps first, lowest, highest and last of each column of pixels', () => {
    const count = 10_000;
    const losses = Array.from({ length: count }, (_, i) => Math.sin(i * 1.7) * (1 + i / count));
    const data = curve(
      losses.map((_, i) => i),
      losses,
    );
    const xScale = createScale(0, count - 1, 0, 300);
    const yScale = createScale(-2, 2, 200, 0);
    const kept = pairs(traceCurve(data, xScale, yScale, createTrace()));
    expect(kept.length).toBeLessThanOrEqual(4 * 301);

    /** @type {Map<number, number[]>} */
    const columns = new Map();
    losses.forEach((loss, i) => {
      const column = Math.floor((i * 300) / (count - 1));
      columns.set(column, [...(columns.get(column) ?? []), 200 - ((loss + 2) * 200) / 4]);
    });
    for (const [column, all] of columns) {
      const seen = kept.filter(([x]) => Math.floor(x) === column).map(([, y]) => y);
      expect(Math.min(...seen)).toBeCloseTo(Math.min(...all), 9);
      expect(Math.max(...seen)).toBeCloseTo(Math.max(...all), 9);
      expect(seen[0]).toBeCloseTo(all[0], 9);
      expect(seen[seen.length - 1]).toBeCloseTo(all[all.length - 1], 9);
    }
    const xs = kept.map(([x]) => x);
    expect(xs).toEqual(xs.slice().sort((a, b) => a - b));
  });

  it('goes one point beyond the zoomed part at each side', () => {
    const trace = traceCurve(
      curve([0, 1, 2, 3, 4, 5, 6], [0, 0, 0, 0, 0, 0, 0]),
      createScale(2.5, 3.5, 0, 100),
      createScale(0, 1, 0, 1),
      createTrace(),
    );
    expect(pairs(trace).map(([x]) => x)).toEqual([-50, 50, 150]);
  });

  it('forgets what it held before', () => {
    const trace = createTrace();
    const scale = createScale(0, 1, 0, 1);
    traceCurve(curve([0, 1], [0, 1]), scale, scale, trace);
    expect(traceCurve(curve([], []), scale, scale, trace).length).toBe(0);
  });
});

describe('looking up', () => {
  it('finds the first element that is not less', () => {
    const sorted = Float64Array.of(1, 3, 3, 8);
    expect([0, 1, 2, 3, 8, 9].map((value) => lowerBound(sorted, value))).toEqual([
      0, 0, 1, 1, 3, 4,
    ]);
  });

  it('finds the nearest point', () => {
    const data = curve([0, 10, 20], [3, 2, 1]);
    expect([-5, 4, 6, 19, 99, Number.POSITIVE_INFINITY].map((i) => nearestPoint(data, i))).toEqual([
      0, 0, 1, 2, 2, 2,
    ]);
    expect(nearestPoint(curve([], []), 1)).toBe(-1);
  });

  it('widens a range by the losses that can be shown', () => {
    /** @type {[number, number]} */
    const range = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    const data = curve([0, 1, 2, 3, 4], [99, 5, -1, Number.NaN, 7]);
    widenByLosses(data, 1, 4, false, range);
    expect(range).toEqual([-1, 7]);
    /** @type {[number, number]} */
    const positive = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    widenByLosses(data, 1, 4, true, positive);
    expect(positive).toEqual([5, 7]);
  });
});

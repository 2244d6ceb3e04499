import { describe, expect, it } from 'vitest';
import { MOST_PIXELS, rowWindow, scrollTo } from '../../src/views/data/row-window.js';

const box = { seen: 300, size: 30, spare: 5 };

describe('the window on many rows', () => {
  it('starts at the first row', () => {
    expect(rowWindow({ ...box, scrolled: 0, count: 1000 })).toEqual({
      first: 0,
      end: 16,
      before: 0,
      after: 30 * 1000 - 16 * 30,
    });
  });

  it('ends at the last row', () => {
    const { end, after } = rowWindow({ ...box, scrolled: 30 * 1000 - 300, count: 1000 });
    expect(end).toBe(1000);
    expect(after).toBe(0);
  });

  it('draws all rows of a short table', () => {
    expect(rowWindow({ ...box, scrolled: 0, count: 3 })).toEqual({
      first: 0,
      end: 3,
      before: 0,
      after: 0,
    });
  });

  it('keeps its extent wherever it is scrolled', () => {
    for (const count of [7, 100, 100_000, 5_000_000]) {
      const extent = Math.min(count * 30, MOST_PIXELS);
      for (let share = 0; share <= 1; share += 0.05) {
        const scrolled = share * Math.max(extent - 300, 0);
        const { first, end, before, after } = rowWindow({ ...box, scrolled, count });
        expect(before + after + (end - first) * 30).toBeCloseTo(extent, 3);
      }
    }
  });

  it('shows a row that it was scrolled to, in tables of any length', () => {
    for (const count of [5, 1000, 5_000_000]) {
      for (const row of [0, 3, Math.floor(count / 2), count - 1]) {
        const scrolled = scrollTo(row, { seen: 300, size: 30, count });
        const { first, end } = rowWindow({ ...box, scrolled, count });
        expect(first).toBeLessThanOrEqual(row);
        expect(end).toBeGreaterThan(row);
      }
    }
  });
});

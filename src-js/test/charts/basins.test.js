import { describe, expect, it } from 'vitest';
import { basinShares, numberPlaces, summarizeBasins } from '../../src/charts/basins.js';

const data = {
  name: 'Adam',
  domain: [0, 4, 0, 2],
  columns: 4,
  rows: 2,
  ends: Float64Array.of(1, 1, 0, -1, 1, -2, 0, -3),
  bottoms: Float64Array.of(3, 1, 1, 0.5),
  lowest: 1,
};

describe('a map of basins', () => {
  it('has the largest basin first and what ends nowhere last, of what is known', () => {
    expect(basinShares(data.ends)).toEqual([
      { end: 1, cells: 3, share: 3 / 7 },
      { end: 0, cells: 2, share: 2 / 7 },
      { end: -2, cells: 1, share: 1 / 7 },
      { end: -1, cells: 1, share: 1 / 7 },
    ]);
    expect(basinShares(Float64Array.of(-3))).toEqual([]);
  });

  it('says where most end, and how many at a lowest point', () => {
    expect(summarizeBasins(data)).toBe(
      'Adam ends in 2 places. Most starts, 42.9 %, end at (1, 0.5). 28.6 % end at a lowest point.',
    );
    expect(summarizeBasins({ ...data, ends: Float64Array.of(-3) })).toBe(
      'No start of Adam is known yet.',
    );
  });

  it('numbers a basin only where it is wide, and not twice near each other', () => {
    const columns = 30;
    const ends = Float64Array.from({ length: columns * columns }, (_, at) =>
      at % columns < 15 ? 0 : at % columns === 15 ? 1 : 2,
    );
    const places = numberPlaces({ ...data, ends, columns, rows: columns }, 2);
    expect(new Set(places.map(({ end }) => end))).toEqual(new Set([0, 2]));
    for (const [i, a] of places.entries()) {
      for (const b of places.slice(0, i)) {
        const far = Math.hypot(a.column - b.column, a.row - b.row);
        expect(a.end !== b.end || far >= 16).toBe(true);
      }
    }
  });
});

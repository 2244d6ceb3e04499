import { describe, expect, it } from 'vitest';
import { layoutDistribution, summarizeDistribution } from '../../src/charts/distribution.js';

const data = {
  counts: [1, 4, 0, 2],
  from: 0,
  to: 8,
  quartiles: [1, 3, 6],
  whiskers: [-5, 8],
};

describe('layoutDistribution', () => {
  it('stands bars on the base line, the fullest highest, and none for nothing', () => {
    const { bars, base } = layoutDistribution(data, 400, 200);
    const heights = bars.map(({ height }) => height);
    expect(Math.max(...heights)).toBe(heights[1]);
    expect(heights[0]).toBeCloseTo(heights[1] / 4);
    expect(heights[2]).toBe(0);
    for (const { y, height } of bars) expect(y + height).toBeCloseTo(base);
  });

  it('keeps everything inside and in order', () => {
    const { bars, quartiles, whiskers, ticks } = layoutDistribution(data, 400, 200);
    const [lower, median, upper] = quartiles;
    expect(lower).toBeLessThan(median);
    expect(median).toBeLessThan(upper);
    expect(Math.abs(whiskers[0] - bars[0].x)).toBeLessThan(1);
    for (const { x } of ticks) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(400);
    }
    expect(bars[3].x + bars[3].width).toBeLessThanOrEqual(400);
  });

  it('draws a single value in the middle', () => {
    const layout = layoutDistribution(
      { counts: [9], from: 7, to: 7, quartiles: [7, 7, 7], whiskers: [7, 7] },
      400,
      200,
    );
    expect(layout.quartiles[1]).toBeCloseTo(200);
    expect(layout.bars[0].width).toBeGreaterThan(0);
  });
});

describe('summarizeDistribution', () => {
  it('tells the quartiles and where most values are', () => {
    expect(summarizeDistribution(data)).toBe(
      '7 values, the middle half between 1 and 6, median 3; most often 2 to 4.',
    );
  });

  it('says when there is nothing', () => {
    expect(summarizeDistribution({ ...data, counts: [] })).toBe('No values.');
  });
});

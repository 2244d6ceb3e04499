import { describe, expect, it } from 'vitest';
import { aboveGround, contourLevels, summarizeLandscape } from '../../src/charts/landscape.js';

describe('the map of a landscape', () => {
  it('rises with the height, in bands, from 0 to 1', () => {
    const levels = contourLevels(Float64Array.of(0, 1, 10, 100, 1000));
    expect(levels[0]).toBe(0);
    expect(levels[4]).toBe(1);
    expect([...levels]).toEqual([...levels].sort((a, b) => a - b));
    expect(new Set(levels).size).toBe(5);
  });

  it('begins at the lowest, and leaves out what is no height', () => {
    const heights = aboveGround(Float64Array.of(-3, 1, Number.NaN, Number.POSITIVE_INFINITY));
    expect([...heights]).toEqual([0, 4, Number.NaN, Number.POSITIVE_INFINITY]);
    expect([...contourLevels(heights).subarray(0, 2)]).toEqual([0, 1]);
  });

  it('is even where nothing rises', () => {
    expect([...contourLevels(new Float64Array(3))]).toEqual([0, 0, 0]);
  });

  it('says where everyone stands', () => {
    const walker = {
      name: 'Adam',
      group: 'Adam',
      mark: 3,
      path: Float64Array.of(1, 2),
      steps: 1200,
      height: 0.25,
    };
    const data = { walkers: [walker, { ...walker, name: 'Momentum', height: null }] };
    expect(summarizeLandscape(data)).toBe(
      'Adam stands at height 0.25 after 1,200 steps. Momentum left the map after 1,200 steps.',
    );
    const many = Array.from({ length: 6 }, (_, i) => ({
      ...walker,
      name: `No ${i}`,
      mark: i,
      height: i === 2 ? null : 10 - i,
    }));
    expect(summarizeLandscape({ walkers: many })).toBe(
      '6 race. No 5 stands lowest, at height 5 after 1,200 steps. 1 left the map.',
    );
  });
});

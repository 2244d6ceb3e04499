import { describe, expect, it } from 'vitest';
import { layoutHistogram, summarizeHistogram } from '../../src/charts/histogram.js';

describe('layoutHistogram', () => {
  it('stands columns on the base line, the fullest as high as the box', () => {
    const bars = layoutHistogram({ counts: [1, 4, 2, 0] });
    expect(bars.map(({ height }) => height)).toEqual([8, 32, 16, 0]);
    for (const { y, height } of bars) expect(y + height).toBe(32);
  });

  it('keeps columns inside the box and apart', () => {
    const bars = layoutHistogram({ counts: [3, 3, 3], labels: ['a', 'b', 'c'] });
    bars.slice(1).forEach((bar, i) => {
      expect(bar.x).toBeGreaterThan(bars[i].x + bars[i].width);
    });
    expect(bars[2].x + bars[2].width).toBeLessThan(100);
  });

  it('lets a count of one in a million be seen', () => {
    expect(layoutHistogram({ counts: [1e6, 1] })[1].height).toBeGreaterThan(1);
  });

  it('survives no counts at all', () => {
    expect(layoutHistogram({ counts: [] })).toEqual([]);
    expect(layoutHistogram({ counts: [0, 0] }).map(({ height }) => height)).toEqual([0, 0]);
  });
});

describe('summarizeHistogram', () => {
  it('tells the range and where most values are', () => {
    expect(summarizeHistogram({ counts: [1, 9, 2], min: 0, max: 30 })).toBe(
      'From 0 to 30, most often 10 to 20.',
    );
  });

  it('tells the most frequent categories', () => {
    const labels = ['a', 'b', 'c', 'd', 'e', 'f'];
    expect(summarizeHistogram({ counts: [6, 5, 4, 3, 2, 1], labels })).toBe(
      'a 6, b 5, c 4, d 3 and 2 more.',
    );
  });

  it('says when there is nothing', () => {
    expect(summarizeHistogram({ counts: [] })).toBe('No values.');
  });
});
